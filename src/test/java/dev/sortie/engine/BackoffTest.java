package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

  @Test
  void doublesUpToTheLongest() {
    assertThat(BACKOFF.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(BACKOFF.after(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(BACKOFF.after(5)).isEqualTo(Duration.ofSeconds(10));
    assertThat(BACKOFF.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void isShortenedByHalfAtMost() {
    Random chance = new Random(1);

    for (int i = 0; i < 100; i++) {
      assertThat(BACKOFF.after(2, chance)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
  }
}
