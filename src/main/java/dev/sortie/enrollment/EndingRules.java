package dev.sortie.enrollment;

import dev.sortie.engine.Ending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the engine's word about an instance means for its enrollment. */
final class EndingRules {

  /**
   * What becomes of an enrollment that nobody had asked to leave; one that was asked is EXITED in
   * any case.
   *
   * @param reason the door, if it was one
   */
  record Outcome(Ending ending, EnrollmentState state, Optional<ExitReason> reason) {}

  private EndingRules() {}

  /** One outcome per instance, from the first ending that there is of it. */
  static List<Outcome> outcomes(List<Ending> endings) {
    Map<Long, Outcome> first = new LinkedHashMap<>();
    for (Ending ending : endings) {
      if (ending.enrollmentId() != null) {
        first.putIfAbsent(ending.processInstanceKey(), outcome(ending));
      }
    }
    return List.copyOf(first.values());
  }

  private static Outcome outcome(Ending ending) {
    Optional<ExitReason> door = ending.exit().flatMap(ExitReason::ofBoundaryEvent);
    if (door.isPresent()) {
      return new Outcome(ending, EnrollmentState.EXITED, door);
    }
    EnrollmentState state = ending.terminated() ? EnrollmentState.FAILED : EnrollmentState.FINISHED;
    return new Outcome(ending, state, Optional.empty());
  }

  /** The enrollment that an outcome is about. */
  static UUID enrollment(Outcome outcome) {
    UUID id = outcome.ending().enrollmentId();
    if (id == null) {
      throw new IllegalArgumentException("Expected an enrollment, but was " + outcome.ending());
    }
    return id;
  }
}
