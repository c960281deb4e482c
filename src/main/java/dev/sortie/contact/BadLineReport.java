package dev.sortie.contact;

import dev.sortie.base.SpreadsheetFile;
import dev.sortie.shared.Progress.Note;
import java.io.Writer;
import java.util.List;

/** The bad lines of an import as a file that a spreadsheet opens. */
final class BadLineReport {

  private final SpreadsheetFile file;
  private final ReportTexts texts;

  BadLineReport(Writer out, ReportTexts texts) {
    this.file = new SpreadsheetFile(out, texts.language());
    this.texts = texts;
    file.line(texts.lineHeader(), texts.fieldHeader(), texts.reasonHeader());
    file.flush();
  }

  void add(List<Note> notes) {
    for (Note note : notes) {
      file.line(Long.toString(note.line()), note.field(), texts.reason(note));
    }
    file.flush();
  }

  /** So many more lines were bad than are kept. */
  void more(long lines) {
    file.line("", "", texts.more(lines));
    file.flush();
  }
}
