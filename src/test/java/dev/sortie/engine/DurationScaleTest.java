package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DurationScaleTest {

  private static final long THREE_DAYS = Duration.ofDays(3).toMillis();

  @Test
  void hasNoMedianOfNothing() {
    assertThat(DurationScale.EMPTY.median()).isEmpty();
  }

  @Test
  void isExactWhereAllTakeTheSame() {
    assertThat(scale(Map.of(111, new DurationScale.Step(7, 7 * THREE_DAYS))).median())
        .contains(Duration.ofDays(3));
  }

  @Test
  void takesTheStepInWhichTheMiddleOneLies() {
    DurationScale scale =
        scale(
            Map.of(
                10, new DurationScale.Step(2, 12),
                40, new DurationScale.Step(2, 2200),
                111, new DurationScale.Step(1, THREE_DAYS)));

    assertThat(scale.median()).contains(Duration.ofMillis(1100));
  }

  @Test
  void takesTheLowerOfTwoInTheMiddle() {
    DurationScale scale =
        scale(Map.of(10, new DurationScale.Step(1, 6), 40, new DurationScale.Step(1, 1100)));

    assertThat(scale.median()).contains(Duration.ofMillis(6));
  }

  @Test
  void addsUpWithAnother() {
    DurationScale one = scale(Map.of(10, new DurationScale.Step(1, 6)));
    DurationScale other =
        scale(Map.of(10, new DurationScale.Step(1, 8), 40, new DurationScale.Step(1, 1100)));

    assertThat(one.plus(other).median()).contains(Duration.ofMillis(7));
  }

  private static DurationScale scale(Map<Integer, DurationScale.Step> steps) {
    return new DurationScale(new TreeMap<>(steps));
  }
}
