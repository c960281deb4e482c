package dev.sortie.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Carries a command to the engine, waiting for it where it is not ready and coming again where that
 * does no harm.
 */
final class Courier {

  private final Readiness readiness;
  private final EngineMetrics metrics;
  private final RandomGenerator chance;

  Courier(Readiness readiness, EngineMetrics metrics, RandomGenerator chance) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.chance = chance;
  }

  /**
   * Blocks until the command is settled.
   *
   * @param load learns from what the engine takes and refuses; null where nobody counts
   * @throws EngineAwayException if it was certainly not carried out within this time
   * @throws OutcomeUnknownException if that is not known and it must not be repeated
   * @throws CommandRefusedException if the engine will never take it
   */
  <T> T carryOut(Command<T> command, Duration patience, @Nullable InFlight load) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int attempt = 1; ; attempt++) {
      awaitReady(deadline);
      long sent = System.nanoTime();
      try {
        T result = command.carryOut().get();
        if (load != null) {
          load.taken(Duration.ofNanos(System.nanoTime() - sent));
        }
        return result;
      } catch (RuntimeException failure) {
        switch (Answer.of(failure)) {
          case Answer.Busy busy -> {
            metrics.rejected(command.name());
            if (load != null) {
              load.refused();
            }
            pause(attempt, deadline, busy.reason());
          }
          case Answer.NotSent notSent -> pause(attempt, deadline, notSent.reason());
          case Answer.Unknown unknown -> {
            if (!command.repeatable()) {
              throw OutcomeUnknownException.of(command.name(), failure);
            }
            pause(attempt, deadline, unknown.reason());
          }
          case Answer.Missing missing ->
              throw CommandRefusedException.of(command.name(), missing.reason(), failure);
          case Answer.AlreadyThere there ->
              throw CommandRefusedException.of(command.name(), there.toString(), failure);
          case Answer.Refused refused ->
              throw CommandRefusedException.of(command.name(), refused.reason(), failure);
        }
      }
    }
  }

  private void awaitReady(long deadline) {
    try {
      if (!readiness.await(Duration.ofNanos(deadline - System.nanoTime()))) {
        throw EngineAwayException.because(readiness.status().state().name());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineAwayException.because("interrupted");
    }
  }

  private void pause(int attempt, long deadline, String reason) {
    Duration pause = Backoff.COMMAND.after(attempt, chance);
    if (System.nanoTime() + pause.toNanos() > deadline) {
      throw EngineAwayException.because(reason);
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineAwayException.because("interrupted");
    }
  }
}
