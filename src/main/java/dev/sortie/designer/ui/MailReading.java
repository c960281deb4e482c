package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFilter;
import dev.sortie.sending.TestMail;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import org.jspecify.annotations.Nullable;

/** How a mail reads: on which screen, in which light, for whom. */
final class MailReading extends Composite<Div> {

  private final transient MailSources sources;
  private final String campaign;
  private final RadioButtonGroup<String> width = new RadioButtonGroup<>();
  private final Checkbox dark = new Checkbox();
  private final Checkbox pictures = new Checkbox();
  private final ComboBox<Contact> reader = new ComboBox<>();
  private final H3 subject = new H3();
  private final Paragraph preheader = new Paragraph();
  private final Paragraph fault = new Paragraph();
  private final Paragraph note = new Paragraph();
  private final IFrame frame = new IFrame();
  private transient @Nullable TestMail shown;

  MailReading(MailSources sources, String campaign) {
    this.sources = sources;
    this.campaign = campaign;
    preheader.addClassName("preheader");
    fault.addClassName("fault");
    fault.getElement().setAttribute("role", "alert");
    note.addClassName("note");
    frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
    getContent().addClassName("reading");
    getContent().add(choices(), subject, preheader, fault, note, frame);
  }

  private Component choices() {
    width.setItems("desktop", "phone");
    width.setAriaLabel(getTranslation("designer.mail.seen-on"));
    width.setItemLabelGenerator(item -> getTranslation("designer.mail." + item));
    width.setValue("desktop");
    width.addValueChangeListener(
        chosen -> frame.setClassName("phone", chosen.getValue().equals("phone")));
    dark.setLabel(getTranslation("designer.mail.dark"));
    dark.addValueChangeListener(ticked -> again());
    pictures.setLabel(getTranslation("designer.mail.without-pictures"));
    pictures.addValueChangeListener(ticked -> again());
    reader.setPlaceholder(getTranslation("designer.mail.made-up"));
    reader.setAriaLabel(getTranslation("designer.mail.read-as"));
    reader.setClearButtonVisible(true);
    reader.setItemLabelGenerator(contact -> contact.email().value());
    reader.setItems(
        query ->
            sources
                .contacts()
                .page(
                    ContactFilter.everybody().withText(query.getFilter().orElse("")),
                    query.getOffset(),
                    query.getLimit())
                .stream());
    reader.addValueChangeListener(chosen -> again());
    Div choices = new Div(width, dark, pictures, reader);
    choices.addClassName("choices");
    return choices;
  }

  /** The mail that is shown, for whom it is shown. */
  @Nullable TestMail shown() {
    return shown;
  }

  void show(MailName name, MailFiles files) {
    Contact contact = reader.getValue();
    TestMail mail = new TestMail(name, files, campaign, contact == null ? null : contact.id());
    shown = mail;
    switch (sources.tests().preview(mail)) {
      case RenderedMail rendered -> show(name, files, rendered);
      case TemplateFault broken -> {
        subject.setText(getTranslation("designer.mail.broken"));
        fault.setText(getTranslation("designer.mail.fault." + broken.kind(), broken.detail()));
        visible(fault);
      }
    }
  }

  private void show(MailName name, MailFiles files, RenderedMail mail) {
    boolean inTheDark = dark.getValue();
    subject.setText(mail.subject());
    preheader.setText(MailHead.PREHEADER.in(files.mjml()));
    note.setText(getTranslation("designer.mail.not-dark"));
    frame.setTitle(getTranslation("designer.mail.shown", name.template()));
    frame.setClassName("dark", inTheDark);
    frame.setSrcdoc(new MailLook(inTheDark, !pictures.getValue()).show(mail.html()));
    visible(frame);
    note.setVisible(inTheDark && !MailLook.knowsDark(mail.html()));
  }

  private void visible(Component one) {
    fault.setVisible(one == fault);
    frame.setVisible(one == frame);
    preheader.setVisible(one == frame);
    note.setVisible(false);
  }

  private void again() {
    if (shown != null) {
      show(shown.name(), shown.files());
    }
  }
}
