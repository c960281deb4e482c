package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.sending.MailCopy;
import dev.sortie.sending.Send;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail as its reader got it. The frame may do nothing but show: a picture that it fetched would
 * be counted as opened by the contact, and a link as clicked.
 */
final class MailDialog extends Composite<Dialog> {

  private static final String ONLY_LOOK =
      """
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
      <base target="_blank">
      """;

  private final transient InstantSource time;
  private final DescriptionList facts = new DescriptionList();

  MailDialog(Send send, Optional<MailCopy> copy, InstantSource time) {
    this.time = time;
    Dialog dialog = getContent();
    dialog.setHeaderTitle(
        copy.map(MailCopy::subject)
            .orElse(Objects.requireNonNullElse(send.subject(), send.template())));
    Button close = new Button(Symbol.CLOSE.icon(), click -> dialog.close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(getTranslation("monitor.mail.close"));
    dialog.getHeader().add(close);
    dialog.addClassName("sortie-mail-copy");
    dialog.setWidth("48rem");
    dialog.add(facts);
    copy.ifPresent(mail -> text("from", mail.from()));
    text("to", copy.map(MailCopy::to).orElse(null));
    moment("left", send.transmittingAt());
    moment("settled", send.settledAt());
    text("answer", send.reply());
    copy.ifPresentOrElse(mail -> show(mail), () -> dialog.add(note("monitor.mail.gone")));
  }

  void open() {
    getContent().open();
  }

  private void show(MailCopy mail) {
    getContent()
        .add(note(mail.asItLeft() ? "monitor.mail.as-it-left" : "monitor.mail.again"), frame(mail));
  }

  private static IFrame frame(MailCopy mail) {
    IFrame frame = new IFrame();
    frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
    frame.setSrcdoc(ONLY_LOOK + mail.html());
    frame.setTitle(mail.subject());
    frame.addClassName("frame");
    return frame;
  }

  private Paragraph note(String key) {
    Paragraph note = new Paragraph(getTranslation(key));
    note.addClassName("note");
    return note;
  }

  private void moment(String fact, @Nullable Instant at) {
    if (at != null) {
      add(fact, new RelativeTime(at, time));
    }
  }

  private void text(String fact, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      add(fact, new Span(text));
    }
  }

  private void add(String fact, Component value) {
    facts.add(
        new DescriptionList.Term(getTranslation("monitor.mail." + fact)),
        new DescriptionList.Description(value));
  }
}
