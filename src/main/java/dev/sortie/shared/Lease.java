package dev.sortie.shared;

import java.time.Duration;

/**
 * How long what a node took for itself stays its own without a sign of life. After that another
 * node goes on with it, or gives it up where it must not be done twice.
 */
public record Lease(Duration time) {

  private static final Duration SHORTEST = Duration.ofSeconds(5);

  public Lease {
    if (time.compareTo(SHORTEST) < 0) {
      throw new StartupException("lease-short", time, SHORTEST);
    }
  }

  /** How often a living node gives a sign: a few may get lost. */
  public Duration heartbeat() {
    return time.dividedBy(6);
  }
}
