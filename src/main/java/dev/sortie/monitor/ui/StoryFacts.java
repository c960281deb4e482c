package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.monitor.InstanceStory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who, in what, where now and until when. */
final class StoryFacts extends Composite<Section> {

  private final transient StorySources sources;
  private final DescriptionList list = new DescriptionList();

  StoryFacts(StorySources sources, StepNames names, InstanceStory story) {
    this.sources = sources;
    Enrollment enrollment = story.enrollment();
    getContent().addClassName("card");
    getContent().add(new H2(getTranslation("monitor.instance.facts")), list);
    add(
        "contact",
        new Anchor(
            "contacts/" + enrollment.contact(), sources.contact(this, enrollment.contact())));
    add(
        "campaign",
        new Anchor(
            "campaigns/" + enrollment.campaign().value(), sources.campaign(enrollment.campaign())));
    add("version", new Span(sources.number(enrollment.version())));
    if (!story.here().isEmpty()) {
      add("here", new Span(names.of(enrollment.version(), List.copyOf(story.here()))));
    }
    moment("due", firstDue(story.trace()));
    moment("entered", enrollment.enteredAt());
    moment("ended", enrollment.endedAt());
  }

  private static @Nullable Instant firstDue(@Nullable InstanceTrace trace) {
    return trace == null
        ? null
        : trace.waits().stream()
            .map(InstanceTrace.Wait::dueAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  private void moment(String fact, @Nullable Instant moment) {
    if (moment != null) {
      add(fact, new RelativeTime(moment, sources.time()));
    }
  }

  private void add(String fact, Component value) {
    list.add(
        new DescriptionList.Term(getTranslation("monitor.instance." + fact)),
        new DescriptionList.Description(value));
  }
}
