package dev.sortie.contact;

import dev.sortie.shared.Deed;
import dev.sortie.shared.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets a contact everywhere, at the contact's wish (GDPR article 17). */
@Service
public final class EraseContact {

  private final Contacts contacts;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  EraseContact(
      Contacts contacts, TransactionOperations transaction, ApplicationEventPublisher events) {
    this.contacts = contacts;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Forgets the contact: attributes, consents, activity, and the mails as they were written. What
   * stays is a hash on the suppression list, so that no later import brings the person back into
   * our mails, and that mails were sent, to nobody named.
   *
   * @throws ContactNotFoundException if there is no such contact
   */
  public void erase(ContactId id) {
    transaction.executeWithoutResult(
        status -> {
          EmailAddress email = contacts.get(id).email();
          contacts.erase(id);
          events.publishEvent(new ContactErased(id, email));
          events.publishEvent(Deed.of("contact.erased", "contact", id));
        });
  }
}
