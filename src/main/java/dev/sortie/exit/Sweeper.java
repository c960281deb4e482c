package dev.sortie.exit;

import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineMessage;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after exits that the engine has not shown in time: says it again, then cancels the
 * instance, and last ends it in the ledger, because an instance that was cancelled and is not
 * reported as gone does not exist.
 *
 * <p>It counts looks instead of time, so that a jump of the clock is one look and not a cancel.
 */
@Component
final class Sweeper implements Loop.Work {

  /** Between two looks. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The look at which the instance is cancelled: half a minute after the engine was told. */
  static final int CANCEL_AT = 6;

  /** The look at which the ledger stops waiting for the engine's word. */
  static final int GIVE_UP_AT = 9;

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
  private static final int MOST = 100;

  private final ExitMessageRepository messages;
  private final Enrollments enrollments;
  private final Engine engine;
  private final ForcedExits forced;
  private final InstantSource time;

  Sweeper(
      ExitMessageRepository messages,
      Enrollments enrollments,
      Engine engine,
      ForcedExits forced,
      InstantSource time) {
    this.messages = messages;
    this.enrollments = enrollments;
    this.engine = engine;
    this.forced = forced;
    this.time = time;
  }

  @Override
  public boolean once() {
    if (!engine.status().ready()) {
      return false;
    }
    Instant now = time.instant();
    List<ExitMessageRepository.Unconfirmed> late =
        messages.claimUnconfirmed(MOST, now, now.plus(PATIENCE));
    late.forEach(this::look);
    return late.size() == MOST;
  }

  private void look(ExitMessageRepository.Unconfirmed exit) {
    if (exit.looks() < CANCEL_AT) {
      sayAgain(exit);
    } else if (exit.looks() < GIVE_UP_AT) {
      cancel(exit);
    } else {
      giveUp(exit);
    }
  }

  private void sayAgain(ExitMessageRepository.Unconfirmed exit) {
    log.info("Enrollment {} has not left yet; the engine is told again", exit.enrollment());
    var unused =
        engine.publish(
            new EngineMessage(
                exit.name(),
                exit.correlationKey(),
                exit.id().toString(),
                Messages.EXIT_KEPT,
                Map.of()));
  }

  private void cancel(ExitMessageRepository.Unconfirmed exit) {
    Long instance =
        enrollments.find(exit.enrollment()).map(Enrollment::processInstanceKey).orElse(null);
    log.warn("Enrollment {} did not leave; instance {} is cancelled", exit.enrollment(), instance);
    forced.cancel(exit, instance);
    if (instance != null) {
      var unused = engine.cancel(instance);
    }
  }

  private void giveUp(ExitMessageRepository.Unconfirmed exit) {
    log.warn(
        "Enrollment {} is ended in the ledger: the engine does not have it", exit.enrollment());
    forced.end(exit);
  }
}
