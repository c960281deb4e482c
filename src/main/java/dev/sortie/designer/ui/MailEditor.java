package dev.sortie.designer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Notices;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.designer.DraftId;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.util.HashMap;
import java.util.Map;

/** One mail of a draft, in each language: its source, and how it reads. */
final class MailEditor extends Dialog {

  private final transient DesignSources sources;
  private final DraftId draft;
  private final String template;
  private final transient Runnable saved;
  private final Map<String, MailFiles> mails = new HashMap<>();
  private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
  private final RadioButtonGroup<String> width = new RadioButtonGroup<>();
  private final TextArea source = new TextArea();
  private final H3 subject = new H3();
  private final Paragraph fault = new Paragraph();
  private final IFrame frame = new IFrame();

  /**
   * @param saved called when the mail has been kept
   */
  MailEditor(DesignSources sources, DraftId draft, String template, Runnable saved) {
    this.sources = sources;
    this.saved = saved;
    this.draft = draft;
    this.template = template;
    sources.drafts().mails(draft).forEach(this::know);
    for (String code : StarterMail.LANGUAGES) {
      mails.computeIfAbsent(code, StarterMail::in);
    }
    setHeaderTitle(getTranslation("designer.mail.title", template));
    addClassName("mail-editor");
    setWidth("min(96vw, 84rem)");
    setHeight("92vh");
    add(choices(), parts());
    Button save = new Button(getTranslation("designer.mail.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("designer.mail.cancel"), click -> close()), save);
    show();
  }

  private void know(MailName name, MailFiles files) {
    if (name.template().equals(template)) {
      mails.put(name.language(), files);
    }
  }

  private Div choices() {
    language.setItems(StarterMail.LANGUAGES);
    language.setLabel(getTranslation("designer.mail.language"));
    language.setItemLabelGenerator(code -> getTranslation("designer.language." + code));
    language.setValue(getLocale().getLanguage().equals("fr") ? "fr" : "en");
    language.addValueChangeListener(chosen -> show());
    width.setItems("desktop", "phone");
    width.setLabel(getTranslation("designer.mail.seen-on"));
    width.setItemLabelGenerator(item -> getTranslation("designer.mail." + item));
    width.setValue("desktop");
    width.addValueChangeListener(
        chosen -> frame.setClassName("phone", chosen.getValue().equals("phone")));
    Div choices = new Div(language, width);
    choices.addClassName("choices");
    return choices;
  }

  private Div parts() {
    source.setLabel(getTranslation("designer.mail.source"));
    source.setHelperText(getTranslation("designer.mail.source.help"));
    source.setValueChangeMode(ValueChangeMode.LAZY);
    source.setValueChangeTimeout(600);
    source.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            mails.compute(
                language.getValue(),
                (code, known) ->
                    new MailFiles(typed.getValue(), known == null ? null : known.plainText()));
            preview();
          }
        });
    fault.addClassName("fault");
    fault.getElement().setAttribute("role", "alert");
    frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
    Div reading = new Div(subject, fault, frame);
    reading.addClassName("reading");
    Div parts = new Div(source, reading);
    parts.addClassName("parts");
    return parts;
  }

  private MailName name() {
    return new MailName(template, language.getValue());
  }

  private MailFiles files() {
    return mails.getOrDefault(language.getValue(), StarterMail.in(language.getValue()));
  }

  private void show() {
    source.setValue(files().mjml());
    preview();
  }

  private void preview() {
    switch (sources.previews().render(name(), files(), template)) {
      case RenderedMail mail -> {
        subject.setText(mail.subject());
        fault.setVisible(false);
        frame.setVisible(true);
        frame.setTitle(mail.subject());
        frame.setSrcdoc(mail.html());
      }
      case TemplateFault broken -> {
        subject.setText(getTranslation("designer.mail.broken"));
        fault.setText(getTranslation("designer.mail.fault." + broken.kind(), broken.detail()));
        fault.setVisible(true);
        frame.setVisible(false);
      }
    }
  }

  private void save() {
    mails.forEach(
        (code, files) -> sources.drafts().saveMail(draft, new MailName(template, code), files));
    Notices.success(getTranslation("designer.mail.saved", template));
    close();
    saved.run();
  }
}
