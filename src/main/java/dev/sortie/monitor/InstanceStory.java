package dev.sortie.monitor;

import dev.sortie.engine.Incident;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.exit.StopId;
import dev.sortie.recovery.PastMove;
import dev.sortie.sending.PastDecision;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one instance.
 *
 * @param trace where it was and is, by the engine's word; null before the engine had it, and where
 *     its rows were cleared away
 * @param former the instances that ran it before it was moved, the oldest first
 * @param moves every time that somebody moved it
 * @param incidents what it did not get over by itself, the oldest first
 * @param mails what its steps wanted to send, in their order
 * @param decisions why some of these did not leave, each time, in the order of time
 * @param stop what ended it, for its receipt; null where nothing did
 */
public record InstanceStory(
    Enrollment enrollment,
    @Nullable InstanceTrace trace,
    List<InstanceTrace> former,
    List<PastMove> moves,
    List<Incident> incidents,
    List<Send> mails,
    List<PastDecision> decisions,
    @Nullable StopId stop) {

  public InstanceStory {
    former = List.copyOf(former);
    moves = List.copyOf(moves);
    incidents = List.copyOf(incidents);
    mails = List.copyOf(mails);
    decisions = List.copyOf(decisions);
  }

  /** The same story, but of its mails only those of this name. */
  public InstanceStory about(String template) {
    List<Send> wanted = mails.stream().filter(mail -> mail.template().equals(template)).toList();
    Set<SendId> ids = wanted.stream().map(Send::id).collect(Collectors.toUnmodifiableSet());
    return new InstanceStory(
        enrollment,
        trace,
        former,
        moves,
        incidents,
        wanted,
        decisions.stream().filter(decision -> ids.contains(decision.send())).toList(),
        stop);
  }

  /** The elements where it is now. */
  public Set<String> here() {
    return elements(InstanceTrace.Place::holdsToken);
  }

  /** The elements that it went through, to their end, and the rooms that it was in. */
  public Set<String> passed() {
    Set<String> passed = new HashSet<>();
    Stream.concat(former.stream(), Stream.ofNullable(trace))
        .flatMap(path -> path.places().stream())
        .filter(place -> place.state() == InstanceTrace.State.COMPLETED || isRoom(place))
        .map(InstanceTrace.Place::elementId)
        .forEach(passed::add);
    return passed;
  }

  /** The elements where it was when it was made to leave. */
  public Set<String> cutOff() {
    return elements(place -> place.state() == InstanceTrace.State.TERMINATED && !isRoom(place));
  }

  private static boolean isRoom(InstanceTrace.Place place) {
    return place.type().equals("SUB_PROCESS");
  }

  private Set<String> elements(Predicate<InstanceTrace.Place> wanted) {
    return trace == null
        ? Set.of()
        : trace.places().stream()
            .filter(wanted)
            .map(InstanceTrace.Place::elementId)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What keeps it from going on. */
  public List<Incident> obstacles() {
    return incidents.stream().filter(Incident::isOpen).toList();
  }
}
