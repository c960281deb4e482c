package dev.sortie.feedback;

import dev.sortie.base.Texts;
import dev.sortie.sending.MailSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the public pages: one thing each, readable without scripts, styles or pictures from
 * anywhere. The door on them is the slate one of the campaign's drawing.
 */
@Component
final class LeaveHtml {

  private final Texts texts;
  private final String sender;
  private final String frame;

  LeaveHtml(Texts texts, MailSettings settings) {
    this.texts = texts;
    this.sender = settings.fromName();
    this.frame = read("/pages/leave.html");
  }

  /** Asks; nothing has happened yet. */
  String question(Locale language, String maskedAddress) {
    return page(
        language,
        text("feedback.leave.title", language, sender),
        paragraph(text("feedback.leave.text", language, maskedAddress))
            + button(text("feedback.leave.button", language))
            + quiet(text("feedback.leave.stay", language)));
  }

  /** It is done. */
  String done(Locale language, String maskedAddress) {
    return page(
        language,
        text("feedback.left.title", language),
        paragraph(text("feedback.left.text", language, maskedAddress, sender))
            + quiet(text("feedback.left.last", language), text("feedback.left.undo", language)));
  }

  /** Nothing was done. */
  String problem(Locale language, String key) {
    return page(
        language,
        text("feedback." + key + ".title", language),
        paragraph(text("feedback." + key + ".text", language)));
  }

  private String page(Locale language, String title, String body) {
    return frame
        .replace("{language}", language.getLanguage())
        .replace("{title}", escaped(title))
        .replace("{sender}", escaped(sender))
        .replace("{body}", body);
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.get(key, language, arguments);
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>\n";
  }

  private static String quiet(String... texts) {
    return Stream.of(texts)
        .map(text -> "<p class=\"quiet\">" + escaped(text) + "</p>\n")
        .collect(Collectors.joining());
  }

  /** The form has no action: it goes to the address of the page, which is the token's. */
  private static String button(String text) {
    return "<form method=\"post\"><button type=\"submit\">" + escaped(text) + "</button></form>\n";
  }

  private static String read(String resource) {
    try (InputStream file = LeaveHtml.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
