package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.sortie.base.Notices;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.designer.Draft;
import dev.sortie.modelcheck.Finding;
import dev.sortie.sending.TestMail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One mail of a draft, in each language: where it is written, and how it reads. */
final class MailEditor extends Dialog {

  private final transient MailSources sources;
  private final transient Draft draft;
  private final String template;
  private final String person;
  private final transient Runnable saved;
  private final Map<String, MailFiles> mails = new HashMap<>();
  private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
  private final MailWriting writing =
      new MailWriting(this::write, this::openPictures, this::openBlocks);
  private final MailReading reading;
  private final Div warnings = new Div();

  /**
   * @param saved called when the mail has been kept
   */
  MailEditor(MailSources sources, Draft draft, String template, String person, Runnable saved) {
    this.sources = sources;
    this.draft = draft;
    this.template = template;
    this.person = person;
    this.saved = saved;
    this.reading = new MailReading(sources, draft.name());
    sources.drafts().mails(draft.id()).forEach(this::know);
    for (String code : StarterMail.LANGUAGES) {
      mails.computeIfAbsent(code, StarterMail::in);
    }
    setHeaderTitle(getTranslation("designer.mail.title", template));
    addClassName("mail-editor");
    setWidth("min(97vw, 96rem)");
    setHeight("94vh");
    getHeader().add(languages());
    add(parts());
    foot();
    show();
  }

  private void know(MailName name, MailFiles files) {
    if (name.template().equals(template)) {
      mails.put(name.language(), files);
    }
  }

  private Component languages() {
    language.setItems(StarterMail.LANGUAGES);
    language.setAriaLabel(getTranslation("designer.mail.language"));
    language.setItemLabelGenerator(code -> getTranslation("designer.language." + code));
    language.setValue(getLocale().getLanguage().equals("fr") ? "fr" : "en");
    language.addValueChangeListener(chosen -> show());
    return language;
  }

  private Component parts() {
    warnings.addClassName("warnings");
    warnings
        .getElement()
        .setAttribute("role", "region")
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("designer.mail.warnings"))
        .setAttribute("tabindex", "0");
    Div left = new Div(writing, warnings);
    left.addClassName("left");
    Div parts = new Div(left, reading);
    parts.addClassName("parts");
    return parts;
  }

  private void foot() {
    Button test =
        new Button(getTranslation("designer.test.open"), Symbol.MAIL.icon(), click -> test());
    test.addClassName("test");
    Button save = new Button(getTranslation("designer.mail.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(test, new Button(getTranslation("designer.mail.cancel"), c -> close()), save);
  }

  private void show() {
    writing.show(files());
    look();
  }

  private void openPictures() {
    new PictureDialog(sources.pictures(), person, writing::insertPicture).open();
  }

  private void openBlocks() {
    String shown = language.getValue();
    MailFiles now = files();
    new BlockDialog(
            sources.blocks(),
            shown,
            now.mjml(),
            person,
            mjml -> {
              mails.put(shown, new MailFiles(mjml, now.plainText()));
              show();
            })
        .open();
  }

  private void write(MailFiles files) {
    mails.put(language.getValue(), files);
    look();
  }

  private void look() {
    reading.show(new MailName(template, language.getValue()), files());
    List<Finding> found = new ArrayList<>();
    for (String code : StarterMail.LANGUAGES) {
      String called = getTranslation("designer.language." + code);
      found.addAll(
          sources.previews().warnings(new MailName(template, code), mails.get(code), called));
    }
    warnings.removeAll();
    if (!found.isEmpty()) {
      warnings.add(new FindingLines(found, sources.texts()));
    }
  }

  private MailFiles files() {
    return mails.getOrDefault(language.getValue(), StarterMail.in(language.getValue()));
  }

  private void test() {
    TestMail shown = reading.shown();
    if (shown != null) {
      new TestSending(sources.tests(), shown, person).open();
    }
  }

  private void save() {
    mails.forEach(
        (code, files) ->
            sources.drafts().saveMail(draft.id(), new MailName(template, code), files));
    Notices.success(getTranslation("designer.mail.saved", template));
    close();
    saved.run();
  }
}
