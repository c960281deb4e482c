package dev.sortie.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Ever longer pauses between attempts: doubled each time, up to a limit, a part of it by chance.
 */
record Backoff(Duration first, Duration longest) {

  /** For a broker process that dies. */
  static final Backoff RESTART = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  /** For a command that the engine refused for now or that did not reach it. */
  static final Backoff COMMAND = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1));

  /** For a job that went wrong. */
  static final Backoff JOB = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

  /** The pause after this many failures in a row, from 1. */
  Duration after(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, 20);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** As {@link #after}, shortened by up to half, so that many do not come back together. */
  Duration after(int failures, RandomGenerator chance) {
    long nanos = after(failures).toNanos();
    return Duration.ofNanos(nanos / 2 + chance.nextLong(nanos / 2 + 1));
  }
}
