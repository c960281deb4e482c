package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ComebacksTest {

  private static final Duration FIRST = Duration.ofMinutes(5);

  private final Comebacks comebacks = new Comebacks(FIRST);

  @Test
  void givesEachStartTwiceAsLongAsTheOneThatWasGivenUp() {
    assertThat(comebacks.patience()).isEqualTo(FIRST);
    comebacks.gaveUp();
    assertThat(comebacks.patience()).isEqualTo(FIRST.multipliedBy(2));
    comebacks.gaveUp();
    assertThat(comebacks.patience()).isEqualTo(FIRST.multipliedBy(4));
    comebacks.gaveUp();
    assertThat(comebacks.patience()).isEqualTo(FIRST.multipliedBy(8));
    comebacks.gaveUp();
    comebacks.gaveUp();
    assertThat(comebacks.patience()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void isAsPatientAsAtFirstAfterHoursInService() {
    comebacks.gaveUp();
    comebacks.gaveUp();

    comebacks.left(Duration.ofHours(3));

    assertThat(comebacks.patience()).isEqualTo(FIRST);
    assertThat(comebacks.pause()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void keepsItsPatienceWithOneThatServesForSecondsOnly() {
    comebacks.gaveUp();

    comebacks.left(Duration.ofSeconds(20));

    assertThat(comebacks.patience()).isEqualTo(FIRST.multipliedBy(2));
  }

  @Test
  void isNoMorePatientWithOneThatDiesByItself() {
    comebacks.left(Duration.ZERO);
    comebacks.left(Duration.ZERO);

    assertThat(comebacks.patience()).isEqualTo(FIRST);
  }

  @Test
  void restsLongerAfterEachTimeItWasGoneAtOnce() {
    comebacks.left(Duration.ZERO);
    assertThat(comebacks.pause()).isEqualTo(Duration.ofMillis(500));
    comebacks.left(Duration.ZERO);
    assertThat(comebacks.pause()).isEqualTo(Duration.ofSeconds(1));
    comebacks.gaveUp();
    assertThat(comebacks.pause()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void waitsForEverForAClusterOfSomebodyElse() {
    Comebacks cluster = new Comebacks(null);
    cluster.gaveUp();

    assertThat(cluster.patience()).isGreaterThan(Duration.ofDays(365));
  }
}
