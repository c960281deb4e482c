package dev.sortie.sending;

import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.guard.Category;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first transaction of a mail: reads the facts, asks the guard, writes the decision. It holds
 * the contact's gate shared until its commit, and a stop holds it exclusively; so either the stop
 * sees TRANSMITTING or this sees the stop.
 */
@Component
final class MailPlanner {

  private static final Duration UNTIL_OUT = Duration.ofSeconds(1);

  private final TransactionOperations transaction;
  private final Enrollments enrollments;
  private final MailDecision decision;
  private final KeptMails kept;

  MailPlanner(
      TransactionOperations transaction,
      Enrollments enrollments,
      MailDecision decision,
      KeptMails kept) {
    this.transaction = transaction;
    this.enrollments = enrollments;
    this.decision = decision;
    this.kept = kept;
  }

  /**
   * @param seen the enrollment as it was just now; only what never changes of it is believed
   */
  Plan plan(SendRequest request, Enrollment seen) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long stops = enrollments.holdGateShared(seen.contact());
              Enrollment enrollment = enrollments.find(seen.id()).orElseThrow();
              if (isMovedAway(enrollment, request)) {
                return Plan.Answer.later(UNTIL_OUT, "the contact was moved to another step");
              }
              return isOnItsWayOut(enrollment, request)
                  ? Plan.Answer.later(UNTIL_OUT, "the exit is not confirmed yet")
                  : keeping(decision.decide(new Wanted(request, enrollment), stops));
            }));
  }

  /** Whoever moves a contact holds the gate too: either it sees the mail or this sees the move. */
  private static boolean isMovedAway(Enrollment enrollment, SendRequest request) {
    Long key = enrollment.processInstanceKey();
    return key == null || key != request.processInstanceKey();
  }

  private Plan keeping(Plan plan) {
    switch (plan) {
      case Plan.Transmit transmit -> kept.keep(transmit);
      case Plan.Answer nothingLeaves -> {}
    }
    return plan;
  }

  /** The path behind the door of conversion is only walked once the engine has opened the door. */
  private static boolean isOnItsWayOut(Enrollment enrollment, SendRequest request) {
    return enrollment.state() == EnrollmentState.EXITING
        && enrollment.exitReason() == ExitReason.CONVERTED
        && request.category() == Category.SERVICE;
  }
}
