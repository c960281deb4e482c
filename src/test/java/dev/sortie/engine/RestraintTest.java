package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestraintTest {

  private Instant now = Instant.parse("2026-05-04T08:00:00Z");
  private final Restraint restraint = new Restraint(() -> now);

  @Test
  void allowsTheFirstTimeAtOnce() {
    assertThat(restraint.allows()).isTrue();
    assertThat(restraint.allows()).isFalse();
  }

  @Test
  void allowsLessAndLessOften() {
    assertThat(allowedIn(Duration.ofHours(24))).isEqualTo(6);
    assertThat(allowedIn(Duration.ofDays(10))).isLessThanOrEqualTo(11);
  }

  @Test
  void beginsAnewWhereItWasNotNeededForLong() {
    allowedIn(Duration.ofHours(24));
    now = now.plus(Duration.ofDays(4));

    assertThat(restraint.allows()).isTrue();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(restraint.allows()).isTrue();
  }

  private int allowedIn(Duration time) {
    int allowed = 0;
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plus(Duration.ofMinutes(6))) {
      allowed += restraint.allows() ? 1 : 0;
    }
    return allowed;
  }
}
