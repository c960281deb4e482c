package dev.sortie.feedback;

import dev.sortie.contact.ConsentRecord;
import dev.sortie.contact.ConsentRecord.Decision;
import dev.sortie.contact.Contacts;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.sending.LeaveLink;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Carries out that somebody leaves by the link of a mail. */
@Component
final class Leaving {

  private final Stops stops;
  private final Contacts contacts;
  private final InstantSource time;

  Leaving(Stops stops, Contacts contacts, InstantSource time) {
    this.stops = stops;
    this.contacts = contacts;
    this.time = time;
  }

  /**
   * Ends everything for the contact.
   *
   * <p>Clicks within a minute are one stop. Not for ever, and not across a consent that was given
   * in between: who came back must be able to leave by the same old mail again.
   *
   * @param source how it was asked for: {@code page} or {@code one-click}
   */
  void leave(LeaveLink link, String source) {
    String minute = time.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    stops.stop(
        new StopRequest(
            link.contact(),
            new StopReason.Unsubscribed(source),
            "leave/%s/%s/%s/%d"
                .formatted(link.contact(), link.enrollment(), minute, consents(link))));
  }

  private long consents(LeaveLink link) {
    return contacts.consentHistory(link.contact()).stream()
        .map(ConsentRecord::decision)
        .filter(Decision.GIVEN::equals)
        .count();
  }
}
