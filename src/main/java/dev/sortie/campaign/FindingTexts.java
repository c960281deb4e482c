package dev.sortie.campaign;

import dev.sortie.base.Texts;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says findings in somebody's language. */
@Component
public class FindingTexts {

  private final Texts texts;

  FindingTexts(Texts texts) {
    this.texts = texts;
  }

  /** What is wrong, at which step, and what to do. */
  public String text(Finding finding, Locale locale) {
    return texts.get(finding.key(), locale, finding.arguments().toArray());
  }

  /**
   * The same for somebody who draws in the browser and knows no field of a file by its name; where
   * there are no such words, those for everybody.
   */
  public String plainText(Finding finding, Locale locale) {
    return texts
        .find("plain." + finding.key(), locale, finding.arguments().toArray())
        .orElseGet(() -> text(finding, locale));
  }

  /** The same for each of several, for programs that show them to somebody. */
  List<FindingAnswer> answers(List<Finding> findings, Locale locale) {
    return findings.stream()
        .map(finding -> FindingAnswer.of(finding, text(finding, locale)))
        .toList();
  }
}
