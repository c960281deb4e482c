package dev.sortie.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's comings and goings so far say about the next start: how long to wait before it,
 * and how long it may take.
 *
 * <p>A start that was given up says nothing of how well the engine keeps going, however long it
 * took: only the time in service does.
 */
final class Comebacks {

  /** An engine that served this long is not one that dies at every start. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private static final Duration LONGEST_START = Duration.ofHours(1);
  private static final Duration ENDLESS = Duration.ofNanos(Long.MAX_VALUE);

  private final @Nullable Backoff patience;
  private int gone;
  private int givenUp;

  /**
   * @param firstStart how long the first start may take; null for as long as it likes
   */
  Comebacks(@Nullable Duration firstStart) {
    this.patience = firstStart == null ? null : new Backoff(firstStart, LONGEST_START);
  }

  /** How long the next start may take: twice as long for each one given up since it was steady. */
  Duration patience() {
    return patience == null ? ENDLESS : patience.after(givenUp + 1);
  }

  /** How long to rest before the next start. */
  Duration pause() {
    return Backoff.RESTART.after(gone);
  }

  /** A start took longer than {@link #patience}. */
  void gaveUp() {
    givenUp++;
    gone++;
  }

  /** The engine went away after so long in service; zero where it never came up. */
  void left(Duration inService) {
    if (inService.compareTo(STEADY) > 0) {
      givenUp = 0;
      gone = 1;
    } else {
      gone++;
    }
  }
}
