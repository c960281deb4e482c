package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells timers that the engine has forgotten from timers that it is busy with. It watches those
 * that are overdue at one moment until all of them have gone off, then those that are overdue by
 * then: while they become fewer, the engine is at work on them.
 *
 * <p>Zeebe has open reports of timers that do not go off until the broker is started again
 * (camunda/camunda issues 8991 and 29735).
 */
final class TimerWatch {

  /**
   * What was seen.
   *
   * @param late how many are overdue
   * @param watched how many of these are between {@link #from} and {@link #until}
   * @param which another number for other ones, where there are too many to count; else 0
   */
  record Look(long late, long watched, long which) {}

  /** What is to be thought of it. */
  enum Verdict {
    FINE,
    LATE,
    /** Said once of the same timers: nobody looks after them from then on but a person. */
    STUCK
  }

  /** Between two looks there was no watching: the machine slept, or the database was away. */
  private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

  private final Duration patience;
  private final InstantSource wall;
  private Instant from = Instant.EPOCH;
  private @Nullable Instant until;
  private long fewest;
  private long which;
  private Instant since = Instant.EPOCH;
  private Instant last = Instant.EPOCH;

  /**
   * @param patience so long none of those that are watched may go off
   * @param wall real time, which the time machine does not move
   */
  TimerWatch(Duration patience, InstantSource wall) {
    this.patience = patience;
    this.wall = wall;
  }

  /** Timers due before this were found stuck already. */
  Instant from() {
    return from;
  }

  /** Timers due from this on are not watched yet; the argument where a new watch begins. */
  Instant until(Instant overdue) {
    if (until == null) {
      until = overdue;
      fewest = Long.MAX_VALUE;
    }
    return until;
  }

  Verdict look(Look look) {
    Instant now = wall.instant();
    if (now.isAfter(last.plus(LONGEST_GAP))) {
      since = now;
    }
    last = now;
    if (look.watched() == 0) {
      until = null;
      return look.late() == 0 ? Verdict.FINE : Verdict.LATE;
    }
    if (look.watched() < fewest || look.which() != which) {
      fewest = look.watched();
      which = look.which();
      since = now;
      return Verdict.LATE;
    }
    if (until == null || now.isBefore(since.plus(patience))) {
      return Verdict.LATE;
    }
    from = until;
    until = null;
    return Verdict.STUCK;
  }

  /** Begins anew: while the engine is not well, no timer can go off, or no row tells of it. */
  void pause() {
    until = null;
  }
}
