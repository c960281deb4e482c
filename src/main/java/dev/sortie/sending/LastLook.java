package dev.sortie.sending;

import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.guard.Category;
import dev.sortie.guard.Standing;
import org.springframework.stereotype.Component;

/** Asks right before a mail's first byte whether a stop came in since the decision to send it. */
@Component
final class LastLook {

  private final Enrollments enrollments;
  private final Contacts contacts;
  private final Facts facts;

  LastLook(Enrollments enrollments, Contacts contacts, Facts facts) {
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.facts = facts;
  }

  /** The gate counts the contact's stops: the same count as at the decision means none. */
  boolean mayLeave(Plan.Transmit plan) {
    Enrollment decided = plan.wanted().enrollment();
    return enrollments.stopsOf(decided.contact()) == plan.stopsBefore() || isStillDue(plan);
  }

  /**
   * A stop that did not end this enrollment, say another campaign's goal, does not keep it back.
   */
  private boolean isStillDue(Plan.Transmit plan) {
    Enrollment decided = plan.wanted().enrollment();
    boolean wanted =
        enrollments
            .find(decided.id())
            .map(now -> new Wanted(plan.wanted().request(), now))
            .map(now -> isDue(facts.standing(now), now.request().category()))
            .orElse(false);
    return wanted
        && contacts
            .find(decided.contact())
            .map(contact -> !Facts.isSuppressed(plan.wanted(), contact))
            .orElse(false);
  }

  private static boolean isDue(Standing standing, Category category) {
    return switch (standing) {
      case INSIDE -> true;
      case AFTER_CONVERSION -> category == Category.SERVICE;
      case LEFT -> false;
    };
  }
}
