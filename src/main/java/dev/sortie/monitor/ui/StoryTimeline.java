package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Door;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.engine.Incident;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.monitor.InstanceStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to one instance, the newest first, and above it what comes next. */
final class StoryTimeline extends Composite<OrderedList> {

  private final transient StorySources sources;
  private final transient StepNames names;
  private final transient InstanceStory story;
  private final transient List<StoryEntry> entries = new ArrayList<>();

  StoryTimeline(StorySources sources, StepNames names, InstanceStory story) {
    this.sources = sources;
    this.names = names;
    this.story = story;
    ledger(story.enrollment());
    InstanceTrace trace = story.trace();
    if (trace != null) {
      trace.places().stream().filter(StoryTimeline::isStep).forEach(this::step);
      trace.waits().forEach(this::wait);
    }
    story.incidents().forEach(this::incident);
    new MailEntries(story, sources).all().forEach(entries::add);
    entries.sort(Comparator.comparing(StoryEntry::at).reversed());
    getContent().addClassName("story-timeline");
    entries.forEach(entry -> getContent().add(item(entry)));
  }

  /** Mails have entries that say more; gateways and the room itself say nothing. */
  private static boolean isStep(InstanceTrace.Place place) {
    return switch (place.type()) {
      case "SUB_PROCESS",
          "SEND_TASK",
          "START_EVENT",
          "END_EVENT",
          "EXCLUSIVE_GATEWAY",
          "PARALLEL_GATEWAY",
          "BOUNDARY_EVENT" ->
          false;
      default -> place.startedAt() != null;
    };
  }

  private void ledger(Enrollment enrollment) {
    add(enrollment.enteredAt(), Symbol.FORWARD, "entered", "monitor.story.entered");
    Instant exiting = enrollment.exitingAt();
    String door = word(enrollment.exitReason());
    if (exiting != null) {
      entries.add(
          new StoryEntry(
              exiting,
              Symbol.EXITS,
              "stop",
              getTranslation("monitor.story.stopped", door),
              "",
              story.stop() == null ? null : "exits/" + story.stop()));
    }
    Instant ended = enrollment.endedAt();
    if (ended != null) {
      add(ended, Symbol.DONE, "ended", end(enrollment), door);
    }
  }

  private static String end(Enrollment enrollment) {
    if (enrollment.state() == EnrollmentState.FAILED) {
      return "monitor.story.failed";
    }
    return enrollment.exitReason() == null ? "monitor.story.finished" : "monitor.story.left";
  }

  private String word(@Nullable ExitReason exit) {
    return Optional.ofNullable(exit)
        .map(ExitReason::boundaryEvent)
        .flatMap(Door::ofElement)
        .map(door -> getTranslation(door.labelKey()))
        .orElse("");
  }

  private void step(InstanceTrace.Place place) {
    Instant began = Objects.requireNonNull(place.startedAt());
    add(began, Symbol.CLOCK, "step", "monitor.story.step", name(place.elementId()));
  }

  private void wait(InstanceTrace.Wait wait) {
    add(wait.dueAt(), Symbol.WAITING, "due", "monitor.story.due", name(wait.elementId()));
  }

  private void incident(Incident incident) {
    String name = name(incident.elementId());
    add(incident.createdAt(), Symbol.ATTENTION, "incident", "monitor.story.incident", name);
    Instant resolved = incident.resolvedAt();
    if (resolved != null) {
      add(resolved, Symbol.DONE, "resolved", "monitor.story.resolved", name);
    }
  }

  private String name(String element) {
    return names.of(story.enrollment().version(), element);
  }

  private void add(Instant at, Symbol symbol, String kind, String key, Object... words) {
    entries.add(new StoryEntry(at, symbol, kind, getTranslation(key, words)));
  }

  private Component item(StoryEntry entry) {
    Span what = new Span(entry.what());
    what.addClassName("what");
    Div words = new Div(what);
    words.addClassName("words");
    if (!entry.detail().isEmpty()) {
      Span detail = new Span(entry.detail());
      detail.addClassName("detail");
      words.add(detail);
    }
    String receipt = entry.receipt();
    if (receipt != null) {
      words.add(new Anchor(receipt, getTranslation("monitor.story.receipt")));
    }
    ListItem item =
        new ListItem(entry.symbol().icon(), words, new RelativeTime(entry.at(), sources.time()));
    item.addClassNames(entry.kind().split(" "));
    return item;
  }
}
