package dev.sortie.enrollment;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import dev.sortie.engine.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EndingsIT {

  private final LedgerFixture ledger;
  private final EndingRepository endings;

  EndingsIT(JdbcClient jdbc) {
    this.ledger = new LedgerFixture(jdbc);
    this.endings = new EndingRepository(jdbc);
  }

  @Test
  void whoWasAskedToLeaveHasLeftByTheDoorOfTheStop() {
    Enrollment active = ledger.active(ledger.contact(), 101);
    ledger
        .enrollments()
        .beginExit(List.of(active.id()), ExitReason.UNSUBSCRIBED, UUID.randomUUID(), NOON);

    var ended = end(active.id(), 101, "exit_Unsubscribed");

    assertThat(ended).containsExactly(Map.entry(active.id(), NOON));
    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(ledger.find(active.id()).exitReason()).isEqualTo(ExitReason.UNSUBSCRIBED);
  }

  @Test
  void whoCameToTheEndWhileAskedToLeaveHasLeft() {
    Enrollment active = ledger.active(ledger.contact(), 102);
    ledger
        .enrollments()
        .beginExit(List.of(active.id()), ExitReason.CONVERTED, UUID.randomUUID(), NOON);

    end(active.id(), 102, null);

    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(ledger.find(active.id()).exitReason()).isEqualTo(ExitReason.CONVERTED);
  }

  @Test
  void whoWasNotAskedAndCameToTheEndIsFinished() {
    Enrollment active = ledger.active(ledger.contact(), 103);

    end(active.id(), 103, null);

    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.FINISHED);
    assertThat(ledger.find(active.id()).exitReason()).isNull();
  }

  @Test
  void aDoorThatTheEngineOpenedByItselfIsNoted() {
    Enrollment active = ledger.active(ledger.contact(), 104);

    end(active.id(), 104, "exit_Superseded");

    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(ledger.find(active.id()).exitReason()).isEqualTo(ExitReason.SUPERSEDED);
  }

  @Test
  void theEndOfAnInstanceThatIsNotItsOwnChangesNothing() {
    Enrollment active = ledger.active(ledger.contact(), 105);

    var ended = end(active.id(), 106, "exit_Converted");

    assertThat(ended).isEmpty();
    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.ACTIVE);
  }

  @Test
  void anEndBeforeTheStartIsNotedKnowsTheInstance() {
    Enrollment enrolled = ledger.enrolled(ledger.contact());

    end(enrolled.id(), 107, null);

    assertThat(ledger.find(enrolled.id()).state()).isEqualTo(EnrollmentState.FINISHED);
    assertThat(ledger.find(enrolled.id()).processInstanceKey()).isEqualTo(107L);
  }

  @Test
  void theSameWordTwiceIsOneEnd() {
    Enrollment active = ledger.active(ledger.contact(), 108);
    end(active.id(), 108, "exit_Converted");

    assertThat(end(active.id(), 108, null)).isEmpty();
    assertThat(ledger.find(active.id()).state()).isEqualTo(EnrollmentState.EXITED);
  }

  private Map<EnrollmentId, Instant> end(EnrollmentId id, long instance, String exit) {
    Ending ending =
        new Ending(1, instance, Ending.Kind.SEQUENCE_LEFT, exit, id.value(), false, NOON);
    return endings.end(EndingRules.outcomes(List.of(ending)));
  }
}
