package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.RequestException;

/** Nobody is known by this id or address. */
public final class ContactNotFoundException extends RequestException {

  private ContactNotFoundException(String asked) {
    super(Kind.NOT_FOUND, "contact.not-found", asked);
  }

  public static ContactNotFoundException forId(ContactId id) {
    return new ContactNotFoundException(id.toString());
  }

  public static ContactNotFoundException forAddress(EmailAddress address) {
    return new ContactNotFoundException(address.value());
  }

  /** For a text that is neither an id nor an address. */
  static ContactNotFoundException forText(String text) {
    return new ContactNotFoundException(text);
  }
}
