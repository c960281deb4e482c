package dev.sortie.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps the time machine and jobs apart. A jump makes the engine take back every job that is out,
 * so it happens only when none is being handled.
 */
final class JobGate {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private volatile long lastJobNanos = System.nanoTime();

  /** Handles a job; while the time is being moved, waits for that first. */
  void handling(Runnable job) {
    lock.readLock().lock();
    try {
      job.run();
    } finally {
      lastJobNanos = System.nanoTime();
      lock.readLock().unlock();
    }
  }

  /** Runs this when no job is being handled; false if that did not come within this time. */
  boolean alone(Duration patience, Runnable move) throws InterruptedException {
    if (!lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      move.run();
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether no job was handled for this long. */
  boolean quietFor(Duration span) {
    return busy() == 0 && System.nanoTime() - lastJobNanos > span.toNanos();
  }

  /** How many jobs are being handled now. */
  int busy() {
    return lock.getReadLockCount();
  }
}
