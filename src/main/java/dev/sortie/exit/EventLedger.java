package dev.sortie.exit;

import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an event does to the ledger, as a part of the caller's transaction. */
@Component
final class EventLedger {

  /** What was written; the stop is there where the event is a goal. */
  record Recorded(boolean isNew, List<EnrollmentId> told, Optional<StopLedger.Recorded> stop) {}

  private final Contacts contacts;
  private final Campaigns campaigns;
  private final Enrollments enrollments;
  private final ExitMessages messages;
  private final StopLedger stops;

  EventLedger(
      Contacts contacts,
      Campaigns campaigns,
      Enrollments enrollments,
      ExitMessages messages,
      StopLedger stops) {
    this.contacts = contacts;
    this.campaigns = campaigns;
    this.enrollments = enrollments;
    this.messages = messages;
    this.stops = stops;
  }

  Recorded record(ContactEvent event, Instant now) {
    StopRequest conversion =
        new StopRequest(
            event.contact(),
            new StopReason.Converted(event.name()),
            "event/" + event.contact() + "/" + event.id());
    boolean isNew =
        contacts.recordActivity(
            event.contact(), event.name(), event.properties(), event.occurredAt(), event.id());
    if (!isNew) {
      Optional<StopId> earlier = stops.known(conversion.idempotencyKey());
      return new Recorded(false, List.of(), earlier.map(id -> new StopLedger.Recorded(id, false)));
    }
    Optional<StopLedger.Recorded> stop =
        campaigns.withGoal(event.name()).isEmpty()
            ? Optional.empty()
            : Optional.of(stops.record(conversion, now));
    return new Recorded(true, tell(event, now), stop);
  }

  /** Those that the event did not end may have a step that waits for it. */
  private List<EnrollmentId> tell(ContactEvent event, Instant now) {
    List<Enrollment> active =
        enrollments.activeOf(event.contact()).stream()
            .filter(enrollment -> enrollment.state() == EnrollmentState.ACTIVE)
            .toList();
    messages.activity(event.name(), active, now);
    return active.stream().map(Enrollment::id).toList();
  }
}
