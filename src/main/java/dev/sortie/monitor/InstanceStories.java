package dev.sortie.monitor;

import dev.sortie.engine.Incident;
import dev.sortie.engine.Incidents;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopId;
import dev.sortie.exit.Stops;
import dev.sortie.recovery.Moves;
import dev.sortie.sending.Sends;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells the story of one instance out of the ledgers and the engine's rows. */
@Service
public final class InstanceStories {

  private final Enrollments enrollments;
  private final Sends sends;
  private final InstanceTraces traces;
  private final Incidents incidents;
  private final Stops stops;
  private final Moves moves;

  InstanceStories(
      Enrollments enrollments,
      Sends sends,
      InstanceTraces traces,
      Incidents incidents,
      Stops stops,
      Moves moves) {
    this.enrollments = enrollments;
    this.sends = sends;
    this.traces = traces;
    this.incidents = incidents;
    this.stops = stops;
    this.moves = moves;
  }

  /** The story as it is now; empty where there is no such enrollment. */
  public Optional<InstanceStory> of(EnrollmentId id) {
    return enrollments.find(id).map(this::story);
  }

  private InstanceStory story(Enrollment enrollment) {
    Long key = enrollment.processInstanceKey();
    List<Long> former = moves.formerInstances(enrollment.id());
    Map<Long, InstanceTrace> known =
        traces.of(Stream.concat(former.stream(), Stream.ofNullable(key)).toList());
    InstanceTrace trace = key == null ? null : known.get(key);
    List<Incident> met = key == null ? List.of() : incidents.of(key);
    return new InstanceStory(
        enrollment,
        trace,
        former.stream().map(known::get).filter(Objects::nonNull).toList(),
        moves.of(enrollment.id()),
        met,
        sends.ofEnrollment(enrollment.id()),
        sends.decisionsOf(enrollment.id()),
        enrollment.exitingAt() == null ? null : stop(enrollment));
  }

  private @Nullable StopId stop(Enrollment enrollment) {
    return stops.of(enrollment.contact()).stream()
        .filter(
            receipt ->
                receipt.exits().stream()
                    .anyMatch(exit -> exit.enrollment().equals(enrollment.id())))
        .map(Receipt::id)
        .findFirst()
        .orElse(null);
  }
}
