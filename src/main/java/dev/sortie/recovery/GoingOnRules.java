package dev.sortie.recovery;

import dev.sortie.campaign.DiagramPaths;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.sending.SendSuccession.Wanting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from rows and mails where an instance was. The rows can be a little behind the instance;
 * where the send ledger knows a step that they do not show yet, the ledger is newer.
 */
final class GoingOnRules {

  private GoingOnRules() {}

  /**
   * @param trace null where the exporter never got to the instance
   * @param mails of this enrollment, in the order in which they were wanted
   */
  static GoingOn of(@Nullable InstanceTrace trace, DiagramPaths paths, List<Wanting> mails) {
    if (trace == null) {
      return mails.isEmpty()
          ? new GoingOn.At(Resumption.fromTheStart())
          : at(mails.getLast(), Map.of());
    }
    if (!trace.runs()) {
      return new GoingOn.Nowhere(Obstacle.OVER);
    }
    List<InstanceTrace.Place> tokens = trace.tokens();
    if (expectedTokens(trace, paths) > Math.max(1, tokens.size())) {
      return new GoingOn.Nowhere(Obstacle.PATHS_MEET);
    }
    Optional<Wanting> newer = newer(trace, mails);
    if (newer.isPresent()) {
      return tokens.size() > 1
          ? new GoingOn.Nowhere(Obstacle.STEP_UNKNOWN)
          : at(newer.get(), flags(trace));
    }
    return tokens.isEmpty() ? behindTheLast(trace, paths) : atTokens(trace, paths, mails);
  }

  /** Each parallel gateway that was passed made some more or some fewer. */
  private static int expectedTokens(InstanceTrace trace, DiagramPaths paths) {
    return 1
        + trace.places().stream()
            .filter(place -> place.state() == InstanceTrace.State.COMPLETED)
            .mapToInt(place -> paths.tokens().getOrDefault(place.elementId(), 0))
            .sum();
  }

  /** A step that wanted a mail and that no row shows. */
  private static Optional<Wanting> newer(InstanceTrace trace, List<Wanting> mails) {
    Set<Long> shown =
        trace.places().stream().map(InstanceTrace.Place::key).collect(Collectors.toSet());
    return mails.stream()
        .filter(mail -> mail.processInstanceKey() == trace.key())
        .filter(mail -> !shown.contains(mail.elementInstanceKey()))
        .reduce((earlier, later) -> later);
  }

  private static GoingOn at(Wanting mail, Map<String, String> flags) {
    return new GoingOn.At(
        new Resumption(List.of(mail.elementId()), Map.of(), flags, List.of(mail.id().value())));
  }

  private static GoingOn atTokens(InstanceTrace trace, DiagramPaths paths, List<Wanting> mails) {
    Set<Long> keys =
        trace.tokens().stream().map(InstanceTrace.Place::key).collect(Collectors.toSet());
    List<String> elements =
        trace.tokens().stream().flatMap(token -> begin(token.elementId(), paths).stream()).toList();
    List<UUID> sends =
        mails.stream()
            .filter(mail -> keys.contains(mail.elementInstanceKey()))
            .map(mail -> mail.id().value())
            .toList();
    Map<String, Instant> waits = new HashMap<>();
    trace.waits().stream()
        .filter(wait -> keys.contains(wait.elementInstanceKey()))
        .forEach(wait -> waits.put(wait.elementId(), wait.dueAt()));
    return elements.size() < trace.tokens().size()
        ? new GoingOn.Nowhere(Obstacle.STEP_UNKNOWN)
        : new GoingOn.At(new Resumption(elements, waits, flags(trace), sends));
  }

  /** The rows stop between two elements: the first is left, the second not yet entered. */
  private static GoingOn behindTheLast(InstanceTrace trace, DiagramPaths paths) {
    if (trace.places().isEmpty()) {
      return new GoingOn.At(Resumption.fromTheStart());
    }
    return trace.places().stream()
        .filter(place -> place.state() == InstanceTrace.State.COMPLETED)
        .reduce((earlier, later) -> later)
        .flatMap(last -> paths.after(last.elementId()))
        .flatMap(next -> begin(next, paths))
        .<GoingOn>map(
            element ->
                new GoingOn.At(new Resumption(List.of(element), Map.of(), flags(trace), List.of())))
        .orElse(new GoingOn.Nowhere(Obstacle.STEP_UNKNOWN));
  }

  /** What the engine only comes to from elsewhere is left at once: it goes on behind that. */
  private static Optional<String> begin(String elementId, DiagramPaths paths) {
    return paths.notToBeginAt().contains(elementId)
        ? paths.after(elementId).flatMap(next -> begin(next, paths))
        : Optional.of(elementId);
  }

  /** Without what an earlier new instance was made with. */
  private static Map<String, String> flags(InstanceTrace trace) {
    return trace.flags().entrySet().stream()
        .filter(flag -> !flag.getKey().startsWith("resume"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
