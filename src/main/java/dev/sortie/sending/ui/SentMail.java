package dev.sortie.sending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendReason;
import dev.sortie.sending.SendState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One mail in the list: what, when, what became of it, and why. */
final class SentMail extends Composite<Div> {

  SentMail(Send send, String campaign, InstantSource clock) {
    var subject = new Span(Objects.requireNonNullElse(send.subject(), send.template()));
    subject.addClassName("subject");
    var line = new Div(subject, new StatusPill(word(send.state()), tone(send.state())));
    line.addClassName("line");

    var origin = new Div(new Span(campaign), new RelativeTime(moment(send), clock));
    origin.addClassName("origin");
    getContent().addClassName("sent-mail");
    getContent().add(line, origin);

    SendReason reason = send.reason();
    if (reason != null) {
      getContent().add(why(reason, send.nextAt(), clock));
    }
  }

  private Div why(SendReason reason, @Nullable Instant next, InstantSource clock) {
    var why = new Div(new Span(getTranslation(reason.labelKey())));
    why.addClassName("why");
    if (next != null && !reason.isOpenEnded()) {
      why.add(new Span(getTranslation("sending.contact.next")), new RelativeTime(next, clock));
    }
    return why;
  }

  private String word(SendState state) {
    return getTranslation("sending.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private static Instant moment(Send send) {
    return Objects.requireNonNullElse(send.transmittingAt(), send.plannedAt());
  }

  private static Tone tone(SendState state) {
    return switch (state) {
      case ACCEPTED, TRANSMITTING -> Tone.LIVE;
      case HELD -> Tone.HELD;
      case DEFERRED -> Tone.WAITING;
      case UNKNOWN -> Tone.ATTENTION;
      case REFUSED, CANCELLED -> Tone.NEUTRAL;
    };
  }
}
