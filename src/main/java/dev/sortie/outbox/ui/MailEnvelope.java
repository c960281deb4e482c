package dev.sortie.outbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.outbox.OutboxEntry;
import java.time.InstantSource;

/** From whom, to whom and when. */
final class MailEnvelope extends Composite<Div> {

  MailEnvelope(OutboxEntry mail, InstantSource clock) {
    getContent().addClassName("envelope");
    getContent()
        .add(
            line("outbox.from", new Span(mail.from())),
            line("outbox.to", new Span(mail.recipient())),
            line("outbox.received", new RelativeTime(mail.receivedAt(), clock)));
  }

  private Div line(String key, Component value) {
    var name = new Span(getTranslation(key));
    name.addClassName("name");
    return new Div(name, value);
  }
}
