package dev.sortie.contact;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sortie.shared.Progress.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The bad lines of an import as a file that a spreadsheet opens. */
final class BadLineReport {

  /** Without it, Excel takes UTF-8 for Windows-1252. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter csv;
  private final ReportTexts texts;

  BadLineReport(Writer out, ReportTexts texts) {
    try {
      out.write(BYTE_ORDER_MARK);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    // Where a comma is the decimal sign, spreadsheets expect semicolons.
    boolean french = texts.language().getLanguage().equals(Locale.FRENCH.getLanguage());
    this.csv = CsvWriter.builder().fieldSeparator(french ? ';' : ',').autoFlush(true).build(out);
    this.texts = texts;
    csv.writeRecord(texts.lineHeader(), texts.fieldHeader(), texts.reasonHeader());
  }

  void add(List<Note> notes) {
    for (Note note : notes) {
      csv.writeRecord(
          Long.toString(note.line()),
          FormulaGuard.safe(note.field()),
          FormulaGuard.safe(texts.reason(note)));
    }
  }

  /** So many more lines were bad than are kept. */
  void more(long lines) {
    csv.writeRecord("", "", texts.more(lines));
  }
}
