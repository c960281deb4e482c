package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Instant BEGIN = Instant.parse("2026-05-04T08:00:00Z");

  private final Recent recent = new Recent(Duration.ofMinutes(5));

  @Test
  void passesOverWhatWasCountedBefore() {
    assertThat(at(0, 700)).isZero();
    assertThat(at(1, 703)).isEqualTo(3);
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    at(0, 0);
    at(1, 10);
    at(4, 15);

    assertThat(at(5, 15)).isEqualTo(15);
    assertThat(at(7, 15)).isEqualTo(5);
    assertThat(at(10, 15)).isZero();
  }

  @Test
  void goesOnWhereWhoCountsBeginsAnew() {
    at(0, 100);
    at(1, 110);

    assertThat(at(2, 4)).isEqualTo(14);
  }

  private long at(int minute, long counter) {
    return recent.of(counter, BEGIN.plus(Duration.ofMinutes(minute)));
  }
}
