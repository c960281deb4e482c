package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Door;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Suppression;
import dev.sortie.contact.SuppressionReason;

/** May we write to them? In an icon and a word. */
final class MailPermission extends Composite<Span> {

  MailPermission(Contact contact) {
    getContent().add(pill(contact));
  }

  private StatusPill pill(Contact contact) {
    Suppression suppression = contact.suppression();
    if (suppression != null) {
      return suppression.reason() == SuppressionReason.UNSUBSCRIBED
          ? new StatusPill(Door.UNSUBSCRIBED)
          : new StatusPill(word(suppression.reason().name()), Tone.ATTENTION);
    }
    return contact.isMailable()
        ? new StatusPill(word("MAILABLE"), Tone.LIVE)
        : new StatusPill(word("NO_CONSENT"), Tone.HELD);
  }

  private String word(String state) {
    return getTranslation("contact.permission." + state);
  }

  /** The bundle key of one sentence that says why, and what is still possible. */
  static String sentenceKey(Contact contact) {
    Suppression suppression = contact.suppression();
    if (suppression != null) {
      return "contact.permission." + suppression.reason() + ".why";
    }
    return contact.isMailable()
        ? "contact.permission.MAILABLE.why"
        : "contact.permission.NO_CONSENT.why";
  }
}
