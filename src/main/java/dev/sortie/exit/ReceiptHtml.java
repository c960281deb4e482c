package dev.sortie.exit;

import dev.sortie.base.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A receipt as one file that needs nothing else: to print, to send, to keep. */
@Component
public final class ReceiptHtml {

  private final ReceiptStories stories;
  private final Texts texts;
  private final InstantSource time;
  private final String frame;

  ReceiptHtml(ReceiptStories stories, Texts texts, InstantSource time) {
    this.stories = stories;
    this.texts = texts;
    this.time = time;
    this.frame = read("/pages/receipt.html");
  }

  /** The whole document in this language, with the times of this zone. */
  public String of(Receipt receipt, Locale language, ZoneId zone) {
    ReceiptStory story = stories.tell(receipt, language, zone);
    String made = new ReceiptTimes(language, zone).exact(time.instant());
    return frame
        .replace("{language}", language.getLanguage())
        .replace("{heading}", escaped(texts.get("exit.receipt.title", language)))
        .replace("{title}", escaped(story.title()))
        .replace("{facts}", facts(story))
        .replace("{exits}", exits(story, language))
        .replace("{mails}", mails(story, language))
        .replace("{proves}", heading("exit.proves", language) + paragraphs(story.proves()))
        .replace("{made}", escaped(texts.get("exit.receipt.made", language, made)));
  }

  private static String facts(ReceiptStory story) {
    return story.facts().stream()
        .map(
            fact ->
                "<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(fact.name()), escaped(fact.value())))
        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
  }

  private String exits(ReceiptStory story, Locale language) {
    String heading = heading("exit.receipt.exits", language);
    if (story.exits().isEmpty()) {
      return heading + paragraphs(List.of(texts.get("exit.receipt.exits.none", language)));
    }
    String head =
        ReceiptStory.EXIT_COLUMNS.stream()
            .map(key -> "<th scope=\"col\">" + escaped(texts.get(key, language)) + "</th>")
            .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    String rows =
        story.exits().stream().map(exit -> row(exit.cells())).collect(Collectors.joining());
    return heading + "<table>\n<thead>" + head + "</thead>\n<tbody>" + rows + "</tbody></table>\n";
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> "<td>" + escaped(cell) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private String mails(ReceiptStory story, Locale language) {
    List<String> mails =
        story.mails().isEmpty()
            ? List.of(texts.get("exit.receipt.mails.none", language))
            : story.mails();
    return heading("exit.receipt.mails", language) + paragraphs(mails);
  }

  private String heading(String key, Locale language) {
    return "<h2>" + escaped(texts.get(key, language)) + "</h2>\n";
  }

  private static String paragraphs(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "<p>" + escaped(sentence) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String read(String resource) {
    try (InputStream file = ReceiptHtml.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
