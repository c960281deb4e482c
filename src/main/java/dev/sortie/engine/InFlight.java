package dev.sortie.engine;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many commands may be under way at once, learnt from what the engine takes: one more for every
 * round that it took, a quarter less when it refuses (additive increase, multiplicative decrease,
 * as its own limit does).
 */
final class InFlight {

  private static final double LESS = 0.75;

  private final int most;
  private final int least;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private double limit;
  private int used;

  /** The number of commands that must still be answered before the limit may shrink again. */
  private int untilNextShrink;

  InFlight(int most) {
    this.most = most;
    this.least = Math.min(8, most);
    this.limit = Math.min(64, most);
  }

  /** Takes a place, waiting for one this long; false if none came free. */
  boolean enter(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
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

  /** The engine took a command. */
  void taken() {
    lock.lock();
    try {
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
      if (untilNextShrink == 0) {
        limit = Math.max(least, limit * LESS);
        untilNextShrink = used;
      } else {
        untilNextShrink--;
      }
    } finally {
      lock.unlock();
    }
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
}
