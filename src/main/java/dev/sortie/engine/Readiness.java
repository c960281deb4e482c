package dev.sortie.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The engine's state as the supervisor last saw it, and the place to wait for it to be ready. */
final class Readiness {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private EngineStatus status = new EngineStatus(EngineStatus.State.STARTING, List.of());

  EngineStatus status() {
    lock.lock();
    try {
      return status;
    } finally {
      lock.unlock();
    }
  }

  void become(EngineStatus.State state, String... arguments) {
    lock.lock();
    try {
      status = new EngineStatus(state, List.of(arguments));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (state == EngineStatus.State.READY) {
      firstReady.complete(null);
    }
  }

  /** Whether the engine is ready, now or within this time. False at once after the stop. */
  boolean await(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (!status.ready()) {
        if (left <= 0 || status.state() == EngineStatus.State.STOPPED) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  CompletionStage<Void> whenReady() {
    return firstReady.minimalCompletionStage();
  }
}
