package dev.sortie.campaign;

import java.util.List;

/**
 * One mail that two versions do not have alike.
 *
 * @param subjectBefore with its placeholders; empty for a mail that came
 * @param subjectAfter the same; empty for a mail that went
 * @param lines its words line by line; empty for one that only looks otherwise
 */
public record MailDifference(
    Type type, MailName name, String subjectBefore, String subjectAfter, List<Line> lines) {

  /** How the later version differs. */
  public enum Type {
    ADDED,
    REMOVED,
    /** It reads otherwise. */
    REWORDED,
    /** It says the same and looks otherwise. */
    RESTYLED
  }

  /** One line of a text. */
  public record Line(Kind kind, String text) {

    /** In which of the two texts it stands. */
    public enum Kind {
      BOTH,
      BEFORE,
      AFTER
    }
  }

  public MailDifference {
    lines = List.copyOf(lines);
  }
}
