package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down that an exit needed force: on the receipt, and among the repairs. */
@Component
final class ForcedExits {

  private final ExitMessageRepository messages;
  private final Enrollments enrollments;
  private final SweeperRepairs repairs;
  private final TransactionOperations transaction;
  private final InstantSource time;

  ForcedExits(
      ExitMessageRepository messages,
      Enrollments enrollments,
      SweeperRepairs repairs,
      TransactionOperations transaction,
      InstantSource time) {
    this.messages = messages;
    this.enrollments = enrollments;
    this.repairs = repairs;
    this.transaction = transaction;
    this.time = time;
  }

  /** Before the instance is cancelled; only the first time is a repair. */
  void cancel(ExitMessageRepository.Unconfirmed exit, @Nullable Long instance) {
    Instant now = time.instant();
    transaction.executeWithoutResult(
        status -> {
          if (messages.forced(exit.id(), now)) {
            note(exit.enrollment(), instance, SweeperRepair.Done.CANCELLED, now);
          }
        });
  }

  /** Ends the enrollment without the engine's word. */
  void end(ExitMessageRepository.Unconfirmed exit) {
    Instant now = time.instant();
    EnrollmentId id = exit.enrollment();
    transaction.executeWithoutResult(
        status -> {
          messages.forced(exit.id(), now);
          if (enrollments.endWithoutEngine(id)) {
            note(id, null, SweeperRepair.Done.ENDED, now);
          }
          messages.confirm(Map.of(id, now));
        });
  }

  private void note(
      EnrollmentId enrollment, @Nullable Long instance, SweeperRepair.Done done, Instant now) {
    repairs.note(
        new SweeperRepair(
            now, SweeperRepair.Kind.EXIT_NOT_SHOWN, enrollment, instance, done, null));
  }
}
