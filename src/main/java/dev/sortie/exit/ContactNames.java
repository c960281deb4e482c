package dev.sortie.exit;

import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ContactNotFoundException;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a contact by what a caller has: our id or the address. */
@Component
final class ContactNames {

  private final Contacts contacts;

  ContactNames(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * The contact of this id or address.
   *
   * @throws ContactNotFoundException if there is none
   * @throws dev.sortie.shared.InvalidAddressException if the text is neither
   */
  ContactId resolve(String text) {
    Optional<ContactId> id = id(text);
    if (id.isPresent()) {
      return contacts
          .find(id.get())
          .map(Contact::id)
          .orElseThrow(() -> ContactNotFoundException.forId(id.get()));
    }
    EmailAddress address = EmailAddress.parse(text);
    return contacts
        .find(address)
        .map(Contact::id)
        .orElseThrow(() -> ContactNotFoundException.forAddress(address));
  }

  /** The id that the text is, known or not; empty where it is none. */
  static Optional<ContactId> id(String text) {
    try {
      return Optional.of(new ContactId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
