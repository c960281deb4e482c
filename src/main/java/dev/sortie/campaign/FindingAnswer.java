package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import java.util.Locale;

/**
 * A finding in the answers of the API.
 *
 * @param severity {@code error} or {@code warning}
 * @param element BPMN element id; empty where it is about the whole
 * @param key what is wrong, for programs
 * @param text the same for people, in the caller's language
 */
public record FindingAnswer(String severity, String element, String key, String text) {

  /**
   * A finding for a caller.
   *
   * @param text in the caller's language
   */
  public static FindingAnswer of(Finding finding, String text) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    return new FindingAnswer(severity, finding.elementId(), finding.key(), text);
  }
}
