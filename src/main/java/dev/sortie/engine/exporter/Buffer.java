package dev.sortie.engine.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes on their way from the broker's thread to the writer's. It holds so many at most; when it
 * is full the broker waits, which is what it does when a database is away.
 */
final class Buffer {

  /**
   * What the writer takes in one go.
   *
   * @param position of the last record seen, of interest or not
   */
  record Batch(List<Change> changes, long position) {}

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Condition room = lock.newCondition();
  private List<Change> changes = new ArrayList<>();
  private long position = -1;
  private boolean news;

  Buffer(int most) {
    this.most = most;
  }

  /** Adds a change, or only the position of a record without one; false if there is no room. */
  boolean add(@Nullable Change change, long at, long patienceMillis) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    lock.lockInterruptibly();
    try {
      while (changes.size() >= most) {
        if (left <= 0) {
          return false;
        }
        left = room.awaitNanos(left);
      }
      if (change != null) {
        changes.add(change);
      }
      position = at;
      if (!news) {
        news = true;
        more.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes all there is, waiting for the first. */
  Batch take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!news) {
        more.await();
      }
      Batch batch = new Batch(changes, position);
      changes = new ArrayList<>();
      news = false;
      room.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }
}
