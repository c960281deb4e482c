package dev.sortie.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process of ours: asks it, and ends it by force when it does not obey in time. */
final class ProcessEnd {

  private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

  private ProcessEnd() {}

  /** Gone when this returns. Nothing to do if it is gone already. */
  static void of(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!goneWithin(process, patience)) {
      process.destroyForcibly();
      goneWithin(process, AFTER_FORCE);
    }
  }

  private static boolean goneWithin(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException cause) {
      throw new IllegalStateException(cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
