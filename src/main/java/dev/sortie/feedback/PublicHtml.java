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
 * What all public pages are made of: one thing each, readable without scripts, styles or pictures
 * from anywhere. The door on them is the slate one of the campaign's drawing.
 */
@Component
final class PublicHtml {

  private final Texts texts;
  private final String sender;
  private final String frame;

  PublicHtml(Texts texts, MailSettings settings) {
    this.texts = texts;
    this.sender = settings.fromName();
    this.frame = read("/pages/leave.html");
  }

  String page(Locale language, String title, String... parts) {
    return frame
        .replace("{language}", language.getLanguage())
        .replace("{title}", escaped(title))
        .replace("{sender}", escaped(sender))
        .replace("{body}", String.join("", parts));
  }

  String sender() {
    return sender;
  }

  String text(String key, Locale language, Object... arguments) {
    return texts.get("feedback." + key, language, arguments);
  }

  static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>\n";
  }

  /** Read out by a screen reader at once. */
  static String happened(String text) {
    return "<p class=\"happened\" role=\"status\">" + escaped(text) + "</p>\n";
  }

  static String quiet(String... texts) {
    return Stream.of(texts)
        .map(text -> "<p class=\"quiet\">" + escaped(text) + "</p>\n")
        .collect(Collectors.joining());
  }

  static String link(String address, String text) {
    return "<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(address), escaped(text));
  }

  /** A form that does one thing. */
  static String button(String address, String text, String style) {
    return "<form method=\"post\" action=\"%s\"><button type=\"submit\" class=\"%s\">%s</button></form>\n"
        .formatted(escaped(address), style, escaped(text));
  }

  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String read(String resource) {
    try (InputStream file = PublicHtml.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
