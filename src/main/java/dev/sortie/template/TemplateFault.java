package dev.sortie.template;

/**
 * Why a mail can not be rendered. It is the template's fault, so that the same template fails for
 * everybody or for everybody with such data; trying again is of no use.
 *
 * @param detail in the words of the parser, for the author
 */
public record TemplateFault(Part part, Kind kind, String detail) implements Rendering {

  /** Where in the mail it is. */
  public enum Part {
    SUBJECT,
    HTML,
    TEXT
  }

  /** What is wrong. */
  public enum Kind {
    /** Not MJML that can be read. */
    NOT_MJML,
    /** The MJML has no {@code mj-title}, or it came out blank. */
    NO_SUBJECT,
    /** A Liquid tag that can not be read, or that asks for what is not allowed. */
    BAD_LIQUID,
    /** The source or the outcome is larger than any mail should be, or a loop does not end. */
    TOO_LARGE
  }
}
