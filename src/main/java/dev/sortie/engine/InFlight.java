package dev.sortie.engine;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many commands may be under way at once, learnt from what the engine takes: one more for every
 * round that it took in time, a quarter less when it refuses or is slow (additive increase,
 * multiplicative decrease, as its own limit does).
 *
 * <p>A partition works through its commands one by one. What is under way beyond what keeps it busy
 * only makes a queue there, in which an exit would wait too.
 */
final class InFlight {

  private static final double LESS = 0.75;
  private static final int LEAST = 4;

  /** A cluster that is far away is not slow for that. */
  private static final int TIMES_THE_QUICKEST = 4;

  /** Answers after which the quickest of before is forgotten. */
  private static final int WINDOW = 1000;

  private static final Duration FOR_EVER = Duration.ofDays(1000);

  private final int most;
  private final int least;
  private final Duration slow;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private double limit;
  private int used;
  private int waiting;
  private Duration quickest = FOR_EVER;
  private Duration quickestOfWindow = FOR_EVER;
  private int answers;

  /** The number of commands that must still be answered before the limit may shrink again. */
  private int untilNextShrink;

  /**
   * @param slow an answer that takes longer, and some times the quickest of late, counts as a
   *     refusal
   */
  InFlight(int most, Duration slow) {
    this.most = most;
    this.slow = slow;
    this.least = Math.min(LEAST, most);
    this.limit = Math.min(32, most);
  }

  /** Takes a place, waiting for one this long; false if none came free. */
  boolean enter(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    waiting++;
    try {
      while (used >= (int) limit) {
        if (left <= 0) {
          return false;
        }
        left = room.awaitNanos(left);
      }
      used++;
      return true;
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /** Gives the place back. */
  void leave() {
    lock.lock();
    try {
      used--;
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The engine took a command, and as long for it. */
  void taken(Duration took) {
    lock.lock();
    try {
      if (isSlow(took)) {
        shrink();
        return;
      }
      untilNextShrink = Math.max(0, untilNextShrink - 1);
      limit = Math.min(most, limit + 1 / limit);
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The engine refused a command because it has too many. A burst of refusals is one message: those
   * already under way at the first do not count again.
   */
  void refused() {
    lock.lock();
    try {
      shrink();
    } finally {
      lock.unlock();
    }
  }

  private void shrink() {
    if (untilNextShrink == 0) {
      limit = Math.max(least, limit * LESS);
      untilNextShrink = used;
    } else {
      untilNextShrink--;
    }
  }

  private boolean isSlow(Duration took) {
    quickestOfWindow = shorter(quickestOfWindow, took);
    quickest = shorter(quickest, took);
    if (++answers == WINDOW) {
      answers = 0;
      quickest = quickestOfWindow;
      quickestOfWindow = FOR_EVER;
    }
    return took.compareTo(slow) > 0
        && took.compareTo(quickest.multipliedBy(TIMES_THE_QUICKEST)) > 0;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  int limit() {
    lock.lock();
    try {
      return (int) limit;
    } finally {
      lock.unlock();
    }
  }

  int used() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for a place. */
  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }
}
