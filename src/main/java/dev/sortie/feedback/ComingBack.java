package dev.sortie.feedback;

import dev.sortie.contact.Consent;
import dev.sortie.contact.ConsentRecord;
import dev.sortie.contact.ConsentRecord.Decision;
import dev.sortie.contact.ConsentRecord.Purpose;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.Subscriptions;
import dev.sortie.contact.Suppression;
import dev.sortie.contact.SuppressionReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes back an unsubscribe that was a mistake. It gives back what the unsubscribe took and no
 * more: who never agreed has not agreed by this, and who complained or bounced is not asked. After
 * a while the link of an old mail can no longer do it, since somebody else may have the mail.
 */
@Component
final class ComingBack {

  private static final Duration OFFERED_FOR = Duration.ofDays(30);
  private static final String SOURCE = "leave page, unsubscribe taken back";

  private final Contacts contacts;
  private final Subscriptions subscriptions;
  private final InstantSource time;

  ComingBack(Contacts contacts, Subscriptions subscriptions, InstantSource time) {
    this.contacts = contacts;
    this.subscriptions = subscriptions;
    this.time = time;
  }

  boolean isOffered(Contact contact) {
    return lost(contact).isPresent();
  }

  /** False where it is not offered; nothing changes then. */
  boolean comeBack(Contact contact) {
    return lost(contact)
        .map(
            given ->
                subscriptions.comeBack(
                    contact.id(), new Consent.Given(SOURCE, given.textVersion(), time.instant())))
        .orElse(false);
  }

  /** The consent that the unsubscribe took. */
  private Optional<ConsentRecord> lost(Contact contact) {
    Suppression suppression = contact.suppression();
    if (suppression == null
        || suppression.reason() != SuppressionReason.UNSUBSCRIBED
        || suppression.at().plus(OFFERED_FOR).isBefore(time.instant())) {
      return Optional.empty();
    }
    List<ConsentRecord> history =
        contacts.consentHistory(contact.id()).stream()
            .filter(record -> record.purpose() == Purpose.MARKETING)
            .toList();
    boolean wasTaken =
        !history.isEmpty()
            && history.getLast().decision() == Decision.WITHDRAWN
            && history.getLast().at().equals(suppression.at());
    return wasTaken
        ? history.reversed().stream()
            .filter(record -> record.decision() == Decision.GIVEN)
            .findFirst()
        : Optional.empty();
  }
}
