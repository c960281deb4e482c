package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Test
  void comesBackToAGreyListAfterFiveToFifteenMinutes() {
    Settlement settlement = Settlement.of(grey(), transmission(1, NOW), NOW, TWO_DAYS);

    assertThat(settlement.state()).isEqualTo(SendState.DEFERRED);
    assertThat(settlement.nextAt())
        .isBetween(NOW.plus(Duration.ofMinutes(5)), NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void waitsLongerEachTimeButNeverForLong() {
    Duration second = RetryDelay.after(transmission(2, NOW), SendReason.BUSY);
    Duration fiftieth = RetryDelay.after(transmission(50, NOW), SendReason.BUSY);

    assertThat(second).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
    assertThat(fiftieth).isBetween(Duration.ofHours(4), Duration.ofHours(5));
  }

  @Test
  void givesUpWhatIsOutOfDate() {
    Settlement settlement =
        Settlement.of(grey(), transmission(9, NOW.minus(TWO_DAYS)), NOW, TWO_DAYS);

    assertThat(settlement.state()).isEqualTo(SendState.REFUSED);
    assertThat(settlement.reason()).isEqualTo(SendReason.EXPIRED);
  }

  @Test
  void neverTriesALostAnswerAgain() {
    Settlement settlement =
        Settlement.of(new SmtpOutcome.Lost("EOF"), transmission(1, NOW), NOW, TWO_DAYS);

    assertThat(settlement.state()).isEqualTo(SendState.UNKNOWN);
    assertThat(settlement.nextAt()).isNull();
  }

  private static SmtpOutcome grey() {
    return new SmtpOutcome.Answered(SmtpPhase.RCPT, SmtpReply.parse(450, "450 4.2.0 greylisted"));
  }

  private static Transmission transmission(int attempt, Instant plannedAt) {
    UUID id = new UUID(1, 2);
    return new Transmission(new SendId(id), id, attempt, "<1@x.example>", plannedAt);
  }
}
