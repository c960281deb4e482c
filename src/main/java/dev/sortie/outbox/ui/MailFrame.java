package dev.sortie.outbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.sortie.outbox.OutboxMail;
import java.util.Locale;

/**
 * The mail in a window as wide as a phone's or a computer's. The frame may not run scripts, send
 * forms or reach this page; links open in a new tab, so that leaving can be tried.
 */
final class MailFrame extends Composite<Div> {

  private enum Width {
    DESKTOP,
    PHONE
  }

  MailFrame(OutboxMail mail) {
    var frame = new IFrame("outbox-preview/" + mail.entry().id());
    frame.setSandbox(
        IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
    frame.setTitle(getTranslation("outbox.mail.html"));

    var window = new Div(frame);
    window.addClassName("window");
    var widths = new RadioButtonGroup<Width>();
    widths.setAriaLabel(getTranslation("outbox.width"));
    widths.setItems(Width.values());
    widths.setItemLabelGenerator(
        width -> getTranslation("outbox.width." + width.name().toLowerCase(Locale.ROOT)));
    widths.addValueChangeListener(
        chosen -> window.setClassName("phone", chosen.getValue() == Width.PHONE));
    widths.setValue(Width.DESKTOP);

    getContent().addClassName("mail-frame");
    getContent().add(widths, window);
  }
}
