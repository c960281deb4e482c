package dev.sortie.engine;

import java.time.Duration;

/**
 * The ways to the engine. Starts, answers to jobs and everything else have one each, so that an
 * exit never queues behind ten thousand enrollments; the first two give way when the engine gets
 * slow, and so leave it to the third.
 */
record Lanes(Lane starts, Lane answers, Lane others) {

  /** Longer than a broker that died takes to come back on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Some ten commands in the engine's queue, on a disk that takes 3 ms to keep one. */
  private static final Duration SLOW = Duration.ofMillis(50);

  private static final Duration NEVER_SLOW = Duration.ofDays(1);

  static Lanes of(int most, Courier courier, EngineMetrics metrics) {
    return new Lanes(
        lane("start", new InFlight(most, SLOW), courier, metrics),
        lane("answer", new InFlight(most, SLOW), courier, metrics),
        lane("other", new InFlight(most, NEVER_SLOW), courier, metrics));
  }

  private static Lane lane(String name, InFlight places, Courier courier, EngineMetrics metrics) {
    metrics.watch(name, places);
    return new Lane(places, courier, PATIENCE);
  }
}
