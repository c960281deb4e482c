package dev.sortie.feedback;

import dev.sortie.base.Languages;
import dev.sortie.contact.Contact;
import dev.sortie.sending.LeaveLink;
import java.util.Locale;

/** A contact who came by the link of a mail, as they are at this moment. */
record Visitor(LeaveLink link, Contact contact) {

  Locale language() {
    return Languages.closest(contact.language());
  }

  String maskedAddress() {
    return contact.email().masked();
  }
}
