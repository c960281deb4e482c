package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often the engine may be started anew to mend something: once, again after half an hour, and
 * each time after twice as long, up to a day. Where it was not needed for two days it begins anew.
 */
final class Restraint {

  private static final Backoff PAUSE = new Backoff(Duration.ofMinutes(30), Duration.ofDays(1));
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private final InstantSource wall;
  private int times;
  private Instant last = Instant.EPOCH;

  /**
   * @param wall real time, which the time machine does not move
   */
  Restraint(InstantSource wall) {
    this.wall = wall;
  }

  /** Whether it may be done now; who is told so has done it. */
  boolean allows() {
    Instant now = wall.instant();
    if (now.isAfter(last.plus(FORGOTTEN))) {
      times = 0;
    }
    if (times > 0 && now.isBefore(last.plus(PAUSE.after(times)))) {
      return false;
    }
    times++;
    last = now;
    return true;
  }
}
