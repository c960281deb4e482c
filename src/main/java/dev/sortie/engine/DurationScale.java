package dev.sortie.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long things took, as the exporter counts it: four steps for each doubling of the
 * milliseconds, each with how many fell into it and what these took together. Two scales of
 * different hours or partitions add up to one, which medians would not.
 */
public record DurationScale(SortedMap<Integer, Step> steps) {

  /** Nothing took any time. */
  public static final DurationScale EMPTY = new DurationScale(new TreeMap<>());

  /** Those of about the same length. */
  public record Step(long times, long millis) {

    Step plus(Step other) {
      return new Step(times + other.times, millis + other.millis);
    }
  }

  public DurationScale {
    steps = new TreeMap<>(steps);
  }

  /** Both together. */
  public DurationScale plus(DurationScale other) {
    SortedMap<Integer, Step> sum = new TreeMap<>(steps);
    other.steps.forEach((step, more) -> sum.merge(step, more, Step::plus));
    return new DurationScale(sum);
  }

  /**
   * What half of them did not exceed: the mean of the step in which the middle one lies. Exact
   * where most take the same time, as waits do, and else at most a fifth off.
   */
  public Optional<Duration> median() {
    long all = steps.values().stream().mapToLong(Step::times).sum();
    long upTo = 0;
    for (Step step : steps.values()) {
      upTo += step.times;
      if (2 * upTo >= all && step.times > 0) {
        return Optional.of(Duration.ofMillis(Math.round((double) step.millis / step.times)));
      }
    }
    return Optional.empty();
  }
}
