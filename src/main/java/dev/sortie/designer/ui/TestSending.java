package dev.sortie.designer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.sending.TestMail;
import dev.sortie.sending.TestMails;
import dev.sortie.sending.TestOutcome;
import dev.sortie.shared.EmailAddress;
import java.util.concurrent.Future;

/** Sends one mail to whoever writes it. */
final class TestSending extends Dialog {

  private final transient TestMails tests;
  private final transient TestMail mail;
  private final String person;
  private final EmailField to = new EmailField();
  private final Paragraph outcome = new Paragraph();
  private final Button send;

  /**
   * @param person who sends; many log in with their address
   */
  TestSending(TestMails tests, TestMail mail, String person) {
    this.tests = tests;
    this.mail = mail;
    this.person = person;
    this.send = new Button(getTranslation("designer.test.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    setHeaderTitle(getTranslation("designer.test.title"));
    addClassName("test-sending");
    setWidth("min(94vw, 30rem)");
    to.setLabel(getTranslation("designer.test.to"));
    to.setWidthFull();
    to.setValueChangeMode(ValueChangeMode.EAGER);
    to.addValueChangeListener(typed -> ready());
    EmailAddress.tryParse(person).ifPresent(own -> to.setValue(own.value()));
    outcome.getElement().setAttribute("role", "status");
    add(new Paragraph(getTranslation("designer.test.text")), to, outcome);
    getFooter().add(new Button(getTranslation("base.close"), click -> close()), send);
    ready();
  }

  private void ready() {
    send.setEnabled(EmailAddress.tryParse(to.getValue()).isPresent());
  }

  /** The server may take its time; the page goes on meanwhile. */
  private void send() {
    UI ui = UI.getCurrentOrThrow();
    EmailAddress address = EmailAddress.parse(to.getValue());
    send.setEnabled(false);
    outcome.setText(getTranslation("designer.test.on-its-way"));
    Future<?> unused =
        tests.send(mail, address, person).whenComplete((result, bug) -> tell(ui, result, bug));
  }

  private void tell(UI ui, TestOutcome result, Throwable bug) {
    Future<?> unused =
        ui.access(
            () -> {
              outcome.setText(bug == null ? words(result) : getTranslation("designer.test.failed"));
              ready();
            });
  }

  private String words(TestOutcome result) {
    return switch (result) {
      case TestOutcome.Accepted(var address) -> getTranslation("designer.test.accepted", address);
      case TestOutcome.NotReadable(var fault) ->
          getTranslation("designer.mail.fault." + fault.kind(), fault.detail());
      case TestOutcome.NotToThem(var address) ->
          getTranslation("designer.test.not-to-them", address);
      case TestOutcome.TooMany many -> getTranslation("designer.test.too-many");
      case TestOutcome.Refused(var answer) -> getTranslation("designer.test.refused", answer);
      case TestOutcome.NotReached(var detail) ->
          getTranslation("designer.test.not-reached", detail);
      case TestOutcome.Unsure(var detail) -> getTranslation("designer.test.unsure", detail);
    };
  }
}
