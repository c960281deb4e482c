package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ui.ContactPanel;
import dev.sortie.monitor.WhyMail;
import org.springframework.core.annotation.Order;

/** The part of a contact's page that answers why they got a mail, or did not. */
@Order(25)
@SpringComponent
final class WhyPanel implements ContactPanel {

  private final WhyMail why;
  private final StorySources sources;
  private final MailReading reading;

  WhyPanel(WhyMail why, StorySources sources, MailReading reading) {
    this.why = why;
    this.sources = sources;
    this.reading = reading;
  }

  @Override
  public Component panel(ContactId contact) {
    return new WhyQuestion(why, sources, reading, contact);
  }
}
