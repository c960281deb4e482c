package dev.sortie.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.engine.Ending;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndingRulesTest {

  private static final UUID ENROLLMENT = new UUID(7, 7);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void aDoorIsAnExitByIt() {
    var outcome = only(left("exit_Converted", false));

    assertThat(outcome.state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(outcome.reason()).contains(ExitReason.CONVERTED);
  }

  @Test
  void theEndOfTheSequenceIsTheNaturalEnd() {
    var outcome = only(left(null, false));

    assertThat(outcome.state()).isEqualTo(EnrollmentState.FINISHED);
    assertThat(outcome.reason()).isEmpty();
  }

  @Test
  void aBoundaryEventThatIsNoDoorIsTheNaturalEnd() {
    assertThat(only(left("timeout_Gave_Up", false)).state()).isEqualTo(EnrollmentState.FINISHED);
  }

  @Test
  void aCancelledInstanceNeedsAPerson() {
    assertThat(only(left(null, true)).state()).isEqualTo(EnrollmentState.FAILED);
  }

  @Test
  void theFirstWordAboutAnInstanceCounts() {
    var outcomes = EndingRules.outcomes(List.of(left("exit_Superseded", false), ended()));

    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst().reason()).contains(ExitReason.SUPERSEDED);
  }

  @Test
  void anInstanceWithoutEnrollmentIsNobodys() {
    var stranger = new Ending(1, 99, Ending.Kind.INSTANCE_ENDED, null, null, false, NOON);

    assertThat(EndingRules.outcomes(List.of(stranger))).isEmpty();
  }

  private static EndingRules.Outcome only(Ending ending) {
    return EndingRules.outcomes(List.of(ending)).getFirst();
  }

  private static Ending left(String exit, boolean terminated) {
    return new Ending(1, 42, Ending.Kind.SEQUENCE_LEFT, exit, ENROLLMENT, terminated, NOON);
  }

  private static Ending ended() {
    return new Ending(2, 42, Ending.Kind.INSTANCE_ENDED, null, ENROLLMENT, false, NOON);
  }
}
