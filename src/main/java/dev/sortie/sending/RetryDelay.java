package dev.sortie.sending;

import java.time.Duration;

/**
 * How long a mail that was put off waits. A server that lists us grey wants to see us again after 5
 * to 15 minutes; a server that is away may be back in seconds.
 */
final class RetryDelay {

  private static final Duration LONGEST = Duration.ofHours(4);
  private static final int DOUBLINGS = 10;

  private RetryDelay() {}

  static Duration after(Transmission transmission, SendReason reason) {
    Duration first =
        switch (reason) {
          case NO_CONNECTION, LOGIN_REFUSED -> Duration.ofSeconds(15);
          case OUR_AUTHENTICATION, REPUTATION -> Duration.ofHours(1);
          default -> Duration.ofMinutes(5);
        };
    int doublings = Math.min(Math.max(transmission.attempt() - 1, 0), DOUBLINGS);
    Duration delay = first.multipliedBy(1L << doublings);
    Duration bounded = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    // Spread by up to a fifth, so that those put off together do not come back together.
    int spread = Math.floorMod(transmission.id().hashCode(), 200);
    return bounded.plus(bounded.multipliedBy(spread).dividedBy(1000));
  }
}
