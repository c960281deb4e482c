package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom somebody means who types an address or a number. */
@Component
public final class ContactLookup {

  /** Whom nothing is known of: what was typed is neither an address that we know nor a number. */
  private static final ContactId NOBODY = new ContactId(new UUID(0, 0));

  private final Contacts contacts;

  ContactLookup(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * The contact of this address or number. Never none: a search for what was mistyped has to find
   * nothing rather than all. The number of somebody who was erased still finds what is left of
   * them.
   */
  public ContactId meant(String text) {
    String typed = text.strip();
    return EmailAddress.tryParse(typed)
        .flatMap(contacts::find)
        .map(Contact::id)
        .orElseGet(() -> numbered(typed));
  }

  private static ContactId numbered(String text) {
    try {
      return ContactId.of(text);
    } catch (IllegalArgumentException neither) {
      return NOBODY;
    }
  }
}
