package dev.sortie.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to hear of new rows, each on a thread of its own. Calls that come while one is at
 * work become a single one after it.
 */
final class RowListeners implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RowListeners.class);

  private final List<Ear> ears = new CopyOnWriteArrayList<>();

  void add(Runnable listener) {
    Ear ear = new Ear(listener);
    ears.add(ear);
    ear.thread.start();
  }

  void wake() {
    ears.forEach(Ear::wake);
  }

  @Override
  public void close() {
    ears.forEach(ear -> ear.thread.interrupt());
  }

  private static final class Ear {

    private final Semaphore calls = new Semaphore(0);
    private final Runnable listener;
    private final Thread thread;

    Ear(Runnable listener) {
      this.listener = listener;
      this.thread = Thread.ofVirtual().name("engine-rows-listener").unstarted(this::listen);
    }

    void wake() {
      calls.release();
    }

    private void listen() {
      try {
        while (true) {
          calls.acquire();
          calls.drainPermits();
          call();
        }
      } catch (InterruptedException closed) {
        LOG.debug("A listener for rows ends");
      }
    }

    /** A call is a hint that comes again; one that failed must not end those that follow. */
    private void call() {
      try {
        listener.run();
      } catch (RuntimeException failure) {
        LOG.warn("A listener for the engine's rows failed; it is called again", failure);
      }
    }
  }
}
