package dev.sortie.modelcheck;

import java.util.List;

/**
 * One element that two diagrams do not have alike.
 *
 * @param elementId the same in both; empty for the campaign as a whole
 * @param name what is written on it in the later diagram, or in the earlier one where it went
 * @param fields what reads otherwise; empty for an element that came or went
 */
public record Difference(
    Type type, Part part, String elementId, String name, List<FieldChange> fields) {

  /** How the later diagram differs. */
  public enum Type {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What kind of element it is. */
  public enum Part {
    CAMPAIGN,
    STEP,
    /** An arrow. */
    WAY
  }

  public Difference {
    fields = List.copyOf(fields);
  }
}
