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

  MailPlanner(TransactionOperations transaction, Enrollments enrollments, MailDecision decision) {
    this.transaction = transaction;
    this.enrollments = enrollments;
    this.decision = decision;
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
              return isOnItsWayOut(enrollment, request)
                  ? Plan.Answer.later(UNTIL_OUT, "the exit is not confirmed yet")
                  : decision.decide(new Wanted(request, enrollment), stops);
            }));
  }

  /** The path behind the door of conversion is only walked once the engine has opened the door. */
  private static boolean isOnItsWayOut(Enrollment enrollment, SendRequest request) {
    return enrollment.state() == EnrollmentState.EXITING
        && enrollment.exitReason() == ExitReason.CONVERTED
        && request.category() == Category.SERVICE;
  }
}
