package dev.sortie.sending;

import dev.sortie.contact.ContactErased;
import dev.sortie.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes an erased contact's address and words out of the send ledger, what was kept of their mails
 * and the inside mailbox.
 */
@Component
final class ForgettingErased {

  private final SendLedger ledger;
  private final KeptMails kept;
  private final Outbox outbox;

  ForgettingErased(SendLedger ledger, KeptMails kept, Outbox outbox) {
    this.ledger = ledger;
    this.kept = kept;
    this.outbox = outbox;
  }

  @EventListener
  void forget(ContactErased erased) {
    ledger.forget(erased.contact().value());
    kept.forget(erased.contact().value());
    outbox.forget(erased.email());
  }
}
