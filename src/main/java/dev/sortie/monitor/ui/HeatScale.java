package dev.sortie.monitor.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Five steps of one colour, even from nothing to the most; fewer where the most is less than five.
 *
 * @param bounds the most that each step stands for, ascending; none where there is nothing
 */
record HeatScale(List<Long> bounds) {

  private static final int STEPS = 5;

  HeatScale {
    bounds = List.copyOf(bounds);
  }

  static HeatScale of(Collection<Long> values) {
    long most = values.stream().mapToLong(value -> value).max().orElse(0);
    return new HeatScale(
        LongStream.rangeClosed(1, STEPS)
            .map(step -> Math.ceilDiv(most * step, STEPS))
            .filter(bound -> bound > 0)
            .distinct()
            .boxed()
            .toList());
  }

  /** From 1 to 5, the last step always being 5; 0 for nothing. */
  int level(long value) {
    if (value <= 0) {
      return 0;
    }
    int step = 0;
    while (step < bounds.size() - 1 && value > bounds.get(step)) {
      step++;
    }
    return strength(step);
  }

  /** How strong the colour of a step of the scale is. */
  int strength(int step) {
    return STEPS - bounds.size() + 1 + step;
  }
}
