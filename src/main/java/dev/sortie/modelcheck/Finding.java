package dev.sortie.modelcheck;

import java.util.List;

/**
 * One thing that is wrong or odd in a campaign's files.
 *
 * @param elementId the BPMN element that it is about; empty where it is about the whole file
 * @param key bundle key of the sentence that says what, where and what to do
 * @param arguments for the placeholders of the sentence
 */
public record Finding(Severity severity, String elementId, String key, List<String> arguments) {

  /** Whether a campaign with such a finding may be published. */
  public enum Severity {
    /** It may not: somebody would be written to wrongly, or be stuck. */
    ERROR,
    /** It may, but somebody should look. */
    WARNING
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding that forbids to publish. */
  public static Finding error(String elementId, String key, String... arguments) {
    return new Finding(Severity.ERROR, elementId, key, List.of(arguments));
  }

  /** A finding that somebody should look at. */
  public static Finding warning(String elementId, String key, String... arguments) {
    return new Finding(Severity.WARNING, elementId, key, List.of(arguments));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
