package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.MailFiles;
import dev.sortie.template.MailRenderer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;

/** Where a mail is written. Whichever way, the MJML is what is kept. */
final class MailWriting extends Composite<Div> {

  private static final int PAUSE = 600;

  private final transient Consumer<MailFiles> changed;
  private final TextField subject = new TextField();
  private final TextField preheader = new TextField();
  private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
  private final TextArea source = new TextArea();
  private TextFieldBase<?, ?> last = source;
  private final VisualMail visual = new VisualMail(this::drawn, () -> last = source, this::refuse);
  private final Paragraph refused = new Paragraph();
  private final Checkbox byItself = new Checkbox();
  private final TextArea text = new TextArea();
  private final Button picture;
  private final Button block;
  private transient MailFiles files = new MailFiles("", null);

  /**
   * @param changed called with the mail after a change
   * @param pictures called when somebody wants to put a picture in
   * @param blocks called when somebody wants to put a block in, or to keep one
   */
  MailWriting(Consumer<MailFiles> changed, Runnable pictures, Runnable blocks) {
    this.changed = changed;
    this.picture =
        new Button(
            getTranslation("designer.picture.open"), Symbol.UPLOAD.icon(), c -> pictures.run());
    picture.addThemeVariants(ButtonVariant.TERTIARY);
    this.block =
        new Button(getTranslation("designer.block.open"), Symbol.FILE.icon(), c -> blocks.run());
    block.addThemeVariants(ButtonVariant.TERTIARY);
    head(subject, "subject", MailHead.SUBJECT);
    head(preheader, "preheader", MailHead.PREHEADER);
    body();
    plain();
    getContent().addClassName("writing");
    getContent().add(subject, preheader, ways(), refused, visual, source, byItself, text);
    turn();
  }

  void show(MailFiles mail) {
    files = mail;
    subject.setValue(MailHead.SUBJECT.in(mail.mjml()));
    preheader.setValue(MailHead.PREHEADER.in(mail.mjml()));
    source.setValue(mail.mjml());
    refused.setVisible(false);
    showText();
    if (isVisual()) {
      visual.show(mail.mjml());
    }
  }

  private void drawn(String mjml) {
    String whole = MailBody.put(files.mjml(), mjml);
    visual.shows(whole);
    write(new MailFiles(whole, files.plainText()), visual);
  }

  /** Says so and goes on with the source, in which nothing was changed. */
  private void refuse() {
    way.setValue("source");
    refused.setVisible(true);
  }

  private boolean isVisual() {
    return way.getValue().equals("visual");
  }

  private void head(TextField field, String key, MailHead part) {
    field.setLabel(getTranslation("designer.mail." + key));
    field.setWidthFull();
    typing(field, (String words) -> part.put(files.mjml(), words));
  }

  private void body() {
    source.setLabel(getTranslation("designer.mail.source"));
    source.setHelperText(getTranslation("designer.mail.source.help"));
    refused.setText(getTranslation("designer.visual.refused"));
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    typing(source, words -> words);
  }

  private <T extends TextFieldBase<T, String>> void typing(T field, UnaryOperator<String> mjml) {
    lazily(field);
    field.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            write(new MailFiles(mjml.apply(typed.getValue()), files.plainText()), field);
          }
        });
  }

  private <T extends TextFieldBase<T, String>> void lazily(T field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE);
    field.addFocusListener(focused -> last = field);
  }

  private void plain() {
    byItself.setLabel(getTranslation("designer.mail.text.by-itself"));
    byItself.addValueChangeListener(
        ticked -> {
          if (ticked.isFromClient()) {
            String byHand = ticked.getValue() ? null : MailRenderer.plainText(files.mjml());
            write(new MailFiles(files.mjml(), byHand), byItself);
            showText();
          }
        });
    text.setLabel(getTranslation("designer.mail.text"));
    lazily(text);
    text.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            write(new MailFiles(files.mjml(), typed.getValue()), text);
          }
        });
  }

  private void showText() {
    boolean made = files.plainText() == null;
    byItself.setValue(made);
    text.setReadOnly(made);
    text.setValue(made ? MailRenderer.plainText(files.mjml()) : files.plainText());
  }

  private Component ways() {
    way.setItems("visual", "source", "text");
    way.setAriaLabel(getTranslation("designer.mail.way"));
    way.setItemLabelGenerator(item -> getTranslation("designer.mail.way." + item));
    way.setValue("visual");
    way.addValueChangeListener(chosen -> turn());
    Button personal =
        new Button(
            getTranslation("designer.personal.open"),
            Symbol.USER.icon(),
            click -> new PersonalDialog(this::insert).open());
    personal.addThemeVariants(ButtonVariant.TERTIARY);
    Div ways = new Div(way, new Div(block, picture, personal));
    ways.addClassName("ways");
    return ways;
  }

  private void turn() {
    boolean inWords = way.getValue().equals("text");
    source.setVisible(way.getValue().equals("source"));
    visual.setVisible(isVisual());
    picture.setVisible(!inWords);
    block.setVisible(!inWords);
    refused.setVisible(false);
    text.setVisible(inWords);
    byItself.setVisible(inWords);
    last = inWords ? text : source;
    if (inWords) {
      showText();
    }
    if (isVisual()) {
      visual.show(files.mjml());
    }
  }

  /** Where somebody wrote last, at their cursor. */
  private void insert(String placeholder) {
    if (isVisual() && last == source) {
      visual.insert(placeholder);
      return;
    }
    last.getElement()
        .executeJs(
            """
            const field = this.inputElement;
            field.setRangeText($0, field.selectionStart, field.selectionEnd, 'end');
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            this.focus();
            """,
            placeholder);
  }

  /** As an element of its own, after what is chosen or at the cursor. */
  void insertPicture(String address, String words) {
    if (isVisual()) {
      visual.insertPicture(address, words);
    } else {
      last = source;
      insert(
          """
          <mj-image src="%s" alt="%s" />"""
              .formatted(escaped(address), escaped(words)));
    }
  }

  /** Only what ends an attribute: MJML knows no names of letters. */
  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }

  private void write(MailFiles now, Component from) {
    files = now;
    if (from != source) {
      source.setValue(now.mjml());
    }
    if (from == source || from == visual) {
      subject.setValue(MailHead.SUBJECT.in(now.mjml()));
      preheader.setValue(MailHead.PREHEADER.in(now.mjml()));
    }
    if (isVisual() && from != visual) {
      visual.show(now.mjml());
    }
    changed.accept(now);
  }
}
