package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailTest {

  private static final Instant BEGIN = Instant.parse("2026-05-04T08:00:00Z");

  private final Trail trail = new Trail();

  @Test
  void isNotBehindAtTheEnd() {
    assertThat(behind(10, 10, 0)).isZero();
    assertThat(behind(30, 30, 60)).isZero();
  }

  @Test
  void countsFromWhenTheEndWentBeyondThePosition() {
    behind(10, 10, 0);
    behind(10, 20, 5);
    behind(10, 30, 10);

    assertThat(behind(10, 40, 15)).isEqualTo(Duration.ofSeconds(10));
    assertThat(behind(20, 40, 20)).isEqualTo(Duration.ofSeconds(10));
    assertThat(behind(35, 40, 25)).isEqualTo(Duration.ofSeconds(10));
    assertThat(behind(40, 40, 30)).isZero();
  }

  @Test
  void countsOnWhileNothingMoves() {
    behind(10, 20, 0);

    assertThat(behind(10, 20, 3600)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void knowsTheOldestOfManyLooks() {
    for (int second = 0; second < 10_000; second++) {
      behind(0, second + 1, second);
    }

    assertThat(behind(0, 10_001, 10_000)).isEqualTo(Duration.ofSeconds(10_000));
    assertThat(behind(5000, 10_001, 10_000).toSeconds()).isBetween(4_960L, 5_000L);
  }

  private Duration behind(long position, long end, int second) {
    return trail.behind(position, end, BEGIN.plusSeconds(second));
  }
}
