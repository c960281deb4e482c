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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who, in what, where now and until when. */
final class StoryFacts extends Composite<Section> {

  private final transient StorySources sources;
  private final transient StepNames names;
  private final DescriptionList list = new DescriptionList();
  private transient @Nullable List<@Nullable Object> shown;

  StoryFacts(StorySources sources, StepNames names) {
    this.sources = sources;
    this.names = names;
    getContent().addClassName("card");
    getContent().add(new H2(getTranslation("monitor.instance.facts")), list);
  }

  void show(InstanceStory story) {
    List<@Nullable Object> facts =
        Arrays.asList(story.enrollment(), story.here(), firstDue(story.trace()));
    if (!facts.equals(shown)) {
      shown = facts;
      write(story);
    }
  }

  private void write(InstanceStory story) {
    Enrollment enrollment = story.enrollment();
    list.removeAll();
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
