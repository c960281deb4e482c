package dev.sortie.exit;

import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells events to the enrollments that go on and may have a step that waits for them. */
@Component
final class Telling {

  private final Enrollments enrollments;
  private final ExitMessages messages;

  Telling(Enrollments enrollments, ExitMessages messages) {
    this.enrollments = enrollments;
    this.messages = messages;
  }

  /** Those who are told, once the caller's transaction has committed. */
  List<EnrollmentId> tell(ContactEvent event, Instant now) {
    // Else a later message of the contact could commit, and be handed over, before this one.
    enrollments.holdGateAlone(event.contact());
    List<Enrollment> active =
        enrollments.activeOf(event.contact()).stream()
            .filter(enrollment -> enrollment.state() == EnrollmentState.ACTIVE)
            .toList();
    messages.activity(event.name(), active, now);
    return active.stream().map(Enrollment::id).toList();
  }
}
