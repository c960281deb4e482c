package dev.sortie.enrollment;

import static dev.sortie.enrollment.EnrollmentState.ACTIVE;
import static dev.sortie.enrollment.EnrollmentState.ENROLLED;
import static dev.sortie.enrollment.EnrollmentState.EXITED;
import static dev.sortie.enrollment.EnrollmentState.EXITING;
import static dev.sortie.enrollment.EnrollmentState.FAILED;
import static dev.sortie.enrollment.EnrollmentState.FINISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnrollmentStateTest {

  private static final Map<EnrollmentState, Set<EnrollmentState>> TABLE =
      Map.of(
          ENROLLED, Set.of(ACTIVE, EXITED, FINISHED, FAILED),
          ACTIVE, Set.of(EXITING, EXITED, FINISHED, FAILED),
          EXITING, Set.of(EXITED),
          EXITED, Set.of(),
          FINISHED, Set.of(),
          FAILED, Set.of());

  @Test
  void mayBecomeWhatTheTableSaysAndNothingElse() {
    for (EnrollmentState state : EnrollmentState.values()) {
      Set<EnrollmentState> following =
          Arrays.stream(EnrollmentState.values())
              .filter(state::mayBecome)
              .collect(Collectors.toSet());

      assertThat(following).as("after %s", state).isEqualTo(TABLE.get(state));
    }
  }

  @Test
  void countsAsInsideUntilNothingCanFollow() {
    assertThat(EnrollmentState.values())
        .filteredOn(EnrollmentState::isInside)
        .containsExactly(ENROLLED, ACTIVE, EXITING);
  }
}
