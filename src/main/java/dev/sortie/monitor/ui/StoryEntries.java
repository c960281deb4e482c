package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Door;
import dev.sortie.base.Symbol;
import dev.sortie.engine.Incident;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.monitor.InstanceStory;
import dev.sortie.recovery.PastMove;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story in entries. */
record StoryEntries(InstanceStory story, StorySources sources, StepNames names) {

  /** What happened, the newest first, and before it what comes next. */
  List<StoryEntry> newestFirst() {
    return Stream.of(
            ledger(story.enrollment()),
            Stream.ofNullable(story.trace()).flatMap(this::path),
            story.former().stream().flatMap(former -> steps(former.places())),
            story.moves().stream().map(this::move),
            story.incidents().stream().flatMap(this::incident),
            new MailEntries(story, sources).all())
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(StoryEntry::at).reversed())
        .distinct()
        .toList();
  }

  private Stream<StoryEntry> ledger(Enrollment enrollment) {
    return Stream.of(
            Optional.of(entry(enrollment.enteredAt(), Symbol.FORWARD, "entered", "entered")),
            Optional.ofNullable(enrollment.exitingAt()).map(this::stopped),
            Optional.ofNullable(enrollment.endedAt())
                .map(at -> entry(at, Symbol.DONE, "ended", end(enrollment), door())))
        .flatMap(Optional::stream);
  }

  private StoryEntry stopped(Instant at) {
    return new StoryEntry(
        at,
        Symbol.EXITS,
        "stop",
        I18NProvider.translate("monitor.story.stopped", door()),
        "",
        story.stop() == null ? null : "exits/" + story.stop(),
        null);
  }

  private static String end(Enrollment enrollment) {
    if (enrollment.state() == EnrollmentState.FAILED) {
      return "failed";
    }
    return enrollment.exitReason() == null ? "finished" : "left";
  }

  private String door() {
    return Optional.ofNullable(story.enrollment().exitReason())
        .map(ExitReason::boundaryEvent)
        .flatMap(Door::ofElement)
        .map(door -> I18NProvider.translate(door.labelKey()))
        .orElse("");
  }

  private Stream<StoryEntry> path(InstanceTrace trace) {
    return Stream.concat(steps(trace.places()), trace.waits().stream().map(this::wait));
  }

  private Stream<StoryEntry> steps(List<InstanceTrace.Place> places) {
    return places.stream().filter(StoryEntries::isStep).map(this::step);
  }

  private StoryEntry move(PastMove move) {
    return new StoryEntry(
        move.at(),
        Symbol.FORWARD,
        "moved",
        I18NProvider.translate(
            "monitor.story.moved",
            names.of(move.toVersion(), move.to()),
            sources.number(move.toVersion())),
        I18NProvider.translate(
            "monitor.story.moved-from",
            move.by(),
            names.of(move.fromVersion(), move.from()),
            sources.number(move.fromVersion())),
        null,
        null);
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

  private StoryEntry step(InstanceTrace.Place place) {
    Instant began = Objects.requireNonNull(place.startedAt());
    return entry(began, Symbol.CLOCK, "step", "step", name(place.elementId()));
  }

  private StoryEntry wait(InstanceTrace.Wait wait) {
    return entry(wait.dueAt(), Symbol.WAITING, "due", "due", name(wait.elementId()));
  }

  private Stream<StoryEntry> incident(Incident incident) {
    String name = name(incident.elementId());
    @Nullable Instant resolved = incident.resolvedAt();
    return Stream.concat(
        Stream.of(entry(incident.createdAt(), Symbol.ATTENTION, "incident", "incident", name)),
        Stream.ofNullable(resolved)
            .map(at -> entry(at, Symbol.DONE, "resolved", "resolved", name)));
  }

  /** What it met before it was moved may be gone in the version where it is now. */
  private String name(String element) {
    return Stream.concat(
            Stream.of(story.enrollment().version()),
            story.moves().stream().map(PastMove::fromVersion))
        .map(version -> names.of(version, element))
        .filter(name -> !name.equals(element))
        .findFirst()
        .orElse(element);
  }

  private static StoryEntry entry(
      Instant at, Symbol symbol, String kind, String word, Object... words) {
    return new StoryEntry(at, symbol, kind, I18NProvider.translate("monitor.story." + word, words));
  }
}
