package dev.sortie.contact;

/**
 * Keeps spreadsheets from taking a text of somebody else's for a formula (OWASP: CSV injection).
 */
public final class FormulaGuard {

  private static final String STARTS = "=+-@\t\r\0";

  private FormulaGuard() {}

  /** The text, with an apostrophe before it where a spreadsheet would calculate. */
  public static String safe(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
