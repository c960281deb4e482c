package dev.sortie.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A CSV file that a spreadsheet opens as it is meant: the right letters, the right columns, and
 * nothing calculated that somebody else wrote.
 */
public final class SpreadsheetFile {

  /** Without it, Excel takes UTF-8 for Windows-1252. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What makes a spreadsheet take a text for a formula (OWASP: CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r\0";

  private final CsvWriter csv;

  /**
   * Begins the file.
   *
   * @param out takes UTF-8; stays open
   * @param reader the language of who opens it: where a comma is the decimal sign, spreadsheets
   *     expect semicolons
   */
  public SpreadsheetFile(Writer out, Locale reader) {
    try {
      out.write(BYTE_ORDER_MARK);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    boolean french = reader.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.csv = CsvWriter.builder().fieldSeparator(french ? ';' : ',').build(out);
  }

  /** Writes a line. A cell that a spreadsheet would calculate gets an apostrophe before it. */
  public void line(String... cells) {
    csv.writeRecord(Stream.of(cells).map(SpreadsheetFile::safe).toArray(String[]::new));
  }

  /** Hands over all that was written. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private static String safe(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
