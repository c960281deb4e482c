package dev.sortie.sending;

import dev.sortie.campaign.MailPreviews;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.template.Rendering;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands in a mail that is only tried. Its link to unsubscribe leads nowhere. */
@Component
final class TestContent {

  private static final String NOWHERE = "#";

  private final MailPreviews previews;
  private final MailContent content;
  private final Contacts contacts;

  TestContent(MailPreviews previews, MailContent content, Contacts contacts) {
    this.previews = previews;
    this.content = content;
    this.contacts = contacts;
  }

  Rendering render(TestMail mail) {
    return contact(mail)
        .map(contact -> content.render(mail.source(), contact, mail.campaign(), NOWHERE))
        .orElseGet(() -> previews.render(mail.name(), mail.files(), mail.campaign()));
  }

  private Optional<Contact> contact(TestMail mail) {
    return Optional.ofNullable(mail.as()).flatMap(contacts::find);
  }
}
