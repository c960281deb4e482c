package dev.sortie.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one kind of work until there is none left, then rests until it is woken or the
 * tick passes. It starts and ends with the application.
 *
 * <p>Work that throws is tried again after a tick: whatever it had claimed must be in the database,
 * not in the loop.
 */
public final class Loop implements SmartLifecycle {

  /** One round of work. */
  public interface Work {

    /**
     * Does what there is to do, in a piece small enough to be interrupted after.
     *
     * @return whether there may be more at once
     */
    boolean once() throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Duration tick;
  private final Work work;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

  public Loop(String name, Duration tick, Work work) {
    this.name = name;
    this.tick = tick;
    this.work = work;
  }

  /** Says that there may be work now. Cheap; may be called from any thread at any time. */
  public void wake() {
    wakes.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      if (!thread.join(PATIENCE)) {
        log.warn("{} is still busy after {}; it goes on alone", name, PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!work.once()) {
          rest();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        report(e);
      }
    }
  }

  private void report(RuntimeException e) {
    if (!running) {
      return;
    }
    log.warn("{} failed and tries again in {}", name, tick, e);
    try {
      Thread.sleep(tick);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() throws InterruptedException {
    if (wakes.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }
}
