package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an event does to the ledger, as a part of the caller's transaction. */
@Component
final class EventLedger {

  /** What was written; the stop is there where the event is a goal. */
  record Recorded(boolean isNew, List<EnrollmentId> told, Optional<StopLedger.Recorded> stop) {}

  private final Contacts contacts;
  private final Triggers triggers;
  private final Telling telling;
  private final StopLedger stops;
  private final EnrollContacts enrolling;

  EventLedger(
      Contacts contacts,
      Triggers triggers,
      Telling telling,
      StopLedger stops,
      EnrollContacts enrolling) {
    this.contacts = contacts;
    this.triggers = triggers;
    this.telling = telling;
    this.stops = stops;
    this.enrolling = enrolling;
  }

  Recorded record(ContactEvent event, Instant now) {
    String cause = "event/" + event.contact() + "/" + event.id();
    boolean isNew =
        contacts.recordActivity(
            event.contact(), event.name(), event.properties(), event.occurredAt(), event.id());
    if (!isNew) {
      Optional<StopId> earlier = stops.known(cause);
      return new Recorded(false, List.of(), earlier.map(id -> new StopLedger.Recorded(id, false)));
    }
    Optional<StopLedger.Recorded> stop = convert(event, cause, now);
    List<EnrollmentId> told = telling.tell(event, now);
    triggers
        .startedBy(event)
        .forEach(campaign -> enrolling.startedBy(campaign, event.contact(), cause));
    return new Recorded(true, told, stop);
  }

  private Optional<StopLedger.Recorded> convert(ContactEvent event, String cause, Instant now) {
    Set<CampaignKey> ended = triggers.endedBy(event);
    return ended.isEmpty()
        ? Optional.empty()
        : Optional.of(
            stops.record(
                new StopRequest(
                    event.contact(), new StopReason.Converted(event.name(), ended), cause),
                now));
  }
}
