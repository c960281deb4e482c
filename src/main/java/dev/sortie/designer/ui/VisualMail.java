package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import dev.sortie.base.Languages;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail to write as it will look, by GrapesJS in the browser. It takes MJML and hands MJML on, of
 * which it changes the body alone, and there what was changed. What it could not give back whole it
 * does not show.
 */
@Tag("sortie-mail")
@NpmPackage(value = "grapesjs", version = "0.23.6")
@NpmPackage(value = "grapesjs-mjml", version = "1.0.8")
@JsModule("./mail/sortie-mail.ts")
final class VisualMail extends Component implements HasStyle {

  private static final String[] WORDS = {
    "mail", "text", "button", "divider", "space", "section", "columns", "looks", "link", "shows",
    "failed"
  };

  private int asked;

  /**
   * @param changed called with the mail after a change
   * @param chosen called when somebody is at work here
   * @param refused called where something of a mail would be lost
   */
  VisualMail(Consumer<String> changed, Runnable chosen, Runnable refused) {
    getElement()
        .setPropertyMap(
            "words",
            Stream.of(WORDS)
                .collect(
                    Collectors.toMap(
                        word -> word, word -> getTranslation("designer.visual." + word))));
    getElement().setProperty("language", Languages.closest(getLocale()).getLanguage());
    addListener(ChangeEvent.class, event -> changed.accept(event.mjml));
    addListener(ChosenEvent.class, event -> chosen.run());
    addListener(RefusedEvent.class, event -> refused.run());
  }

  void show(String mjml) {
    getElement().setProperty("mjml", mjml);
    getElement().setProperty("asked", ++asked);
  }

  /** Notes what is shown already, so that what was there before can be shown again. */
  void shows(String mjml) {
    getElement().setProperty("mjml", mjml);
  }

  /** Where somebody wrote last. */
  void insert(String words) {
    getElement().callJsFunction("insert", words);
  }

  /** After what is chosen. */
  void insertPicture(String address, String words) {
    getElement().callJsFunction("picture", address, words);
  }

  /** The mail is another one than before. */
  @DomEvent("mail-change")
  public static final class ChangeEvent extends ComponentEvent<VisualMail> {

    private final String mjml;

    public ChangeEvent(
        VisualMail source, boolean fromClient, @EventData("event.detail.mjml") String mjml) {
      super(source, fromClient);
      this.mjml = mjml;
    }
  }

  /** Somebody is at work in the mail. */
  @DomEvent("mail-chosen")
  public static final class ChosenEvent extends ComponentEvent<VisualMail> {

    public ChosenEvent(VisualMail source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  /** The mail can only be written as source. */
  @DomEvent("mail-refused")
  public static final class RefusedEvent extends ComponentEvent<VisualMail> {

    public RefusedEvent(VisualMail source, boolean fromClient) {
      super(source, fromClient);
    }
  }
}
