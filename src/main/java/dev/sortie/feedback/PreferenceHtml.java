package dev.sortie.feedback;

import static dev.sortie.feedback.PublicHtml.button;
import static dev.sortie.feedback.PublicHtml.escaped;
import static dev.sortie.feedback.PublicHtml.happened;
import static dev.sortie.feedback.PublicHtml.link;
import static dev.sortie.feedback.PublicHtml.paragraph;
import static dev.sortie.feedback.PublicHtml.quiet;

import dev.sortie.campaign.Topic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the pages about choosing. To leave everything is one click, and comes first. */
@Component
final class PreferenceHtml {

  private final PublicHtml html;
  private final LeaveHtml leaving;

  PreferenceHtml(PublicHtml html, LeaveHtml leaving) {
    this.html = html;
    this.leaving = leaving;
  }

  /** Shows what they get, and what they have just changed. */
  String topics(Visitor visitor, Ways ways, List<Topic> topics, Choice choice) {
    Locale language = visitor.language();
    return html.page(
        language,
        html.text("choose.title", language),
        changed(language, choice),
        paragraph(html.text("choose.text", language, visitor.maskedAddress(), html.sender())),
        button(ways.leave(), html.text("choose.none", language), "main"),
        topics.isEmpty()
            ? quiet(html.text("choose.no-topics", language))
            : form(visitor, ways, topics));
  }

  /** They left and are back. */
  String stayed(Visitor visitor, Ways ways) {
    Locale language = visitor.language();
    return html.page(
        language,
        html.text("stayed.title", language),
        paragraph(html.text("stayed.text", language, visitor.maskedAddress(), html.sender())),
        link(ways.preferences(), html.text("leave.some", language)),
        quiet(html.text("stayed.undo", language)));
  }

  /** They left everything before. */
  String gone(Visitor visitor, Ways ways, boolean mayComeBack) {
    return leaving.gone(visitor, ways, mayComeBack);
  }

  /** Nothing was done. */
  String problem(Locale language, String key) {
    return leaving.problem(language, key);
  }

  private String changed(Locale language, Choice choice) {
    if (choice.isNothing()) {
      return "";
    }
    return happened(
        Stream.of(
                sentence("choose.left", choice.left(), language),
                sentence("choose.taken", choice.taken(), language),
                html.text("choose.undo", language))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  private String sentence(String key, List<Topic> topics, Locale language) {
    return topics.isEmpty() ? "" : html.text(key, language, names(topics, language));
  }

  private String form(Visitor visitor, Ways ways, List<Topic> topics) {
    Locale language = visitor.language();
    return "<form method=\"post\" action=\"%s\"><fieldset><legend>%s</legend>\n"
            .formatted(escaped(ways.preferences()), escaped(html.text("choose.some", language)))
        + topics.stream().map(topic -> box(visitor, topic)).collect(Collectors.joining())
        + "</fieldset><button type=\"submit\" class=\"other\">%s</button></form>\n"
            .formatted(escaped(html.text("choose.save", language)))
        + quiet(html.text("choose.others", language));
  }

  private String box(Visitor visitor, Topic topic) {
    Locale language = visitor.language();
    boolean gets = !visitor.contact().leftTopics().contains(topic.key());
    return """
        <label><input type="checkbox" name="topic" value="%s"%s> <span>%s<small>%s</small></span></label>
        <input type="hidden" name="shown" value="%s">
        """
        .formatted(
            escaped(topic.key()),
            gets ? " checked" : "",
            escaped(topic.name().in(language)),
            escaped(html.text(gets ? "choose.gets" : "choose.gets-not", language)),
            escaped(topic.key()));
  }

  private static String names(List<Topic> topics, Locale language) {
    return topics.stream()
        .map(topic -> topic.name().in(language))
        .collect(Collectors.joining(", "));
  }
}
