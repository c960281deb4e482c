package dev.sortie.feedback;

import static dev.sortie.feedback.PublicHtml.button;
import static dev.sortie.feedback.PublicHtml.link;
import static dev.sortie.feedback.PublicHtml.paragraph;
import static dev.sortie.feedback.PublicHtml.quiet;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the pages about leaving everything. */
@Component
final class LeaveHtml {

  private final PublicHtml html;

  LeaveHtml(PublicHtml html) {
    this.html = html;
  }

  /** Asks; nothing has happened yet. */
  String question(Visitor visitor, Ways ways) {
    Locale language = visitor.language();
    return html.page(
        language,
        html.text("leave.title", language, html.sender()),
        paragraph(html.text("leave.text", language, visitor.maskedAddress())),
        button(ways.leave(), html.text("leave.button", language), "main"),
        link(ways.preferences(), html.text("leave.some", language)),
        quiet(html.text("leave.stay", language)));
  }

  /** It is done. */
  String done(Visitor visitor, Ways ways, boolean mayComeBack) {
    Locale language = visitor.language();
    return html.page(
        language,
        html.text("left.title", language),
        paragraph(html.text("left.text", language, visitor.maskedAddress(), html.sender())),
        quiet(html.text("left.last", language)),
        wayBack(language, ways, mayComeBack));
  }

  /** It was done before. */
  String gone(Visitor visitor, Ways ways, boolean mayComeBack) {
    Locale language = visitor.language();
    String what = visitor.contact().isSuppressedForAll() ? "gone.all" : "left.text";
    return html.page(
        language,
        html.text("gone.title", language, html.sender()),
        paragraph(html.text(what, language, visitor.maskedAddress(), html.sender())),
        wayBack(language, ways, mayComeBack));
  }

  /** Nothing was done. */
  String problem(Locale language, String key) {
    return html.page(
        language,
        html.text(key + ".title", language),
        paragraph(html.text(key + ".text", language)));
  }

  private String wayBack(Locale language, Ways ways, boolean isOpen) {
    return isOpen
        ? quiet(html.text("left.mistake", language))
            + button(ways.stay(), html.text("left.stay", language), "other")
        : quiet(html.text("left.undo", language));
  }
}
