package dev.sortie.contact;

import dev.sortie.shared.Progress.Note;
import java.util.Locale;

/** The words of a report, in the language of its reader. */
public interface ReportTexts {

  /** The reader's language; spreadsheets expect a separator that goes with it. */
  Locale language();

  String lineHeader();

  String fieldHeader();

  String reasonHeader();

  String reason(Note note);

  /** Says that so many more lines were bad than are listed. */
  String more(long lines);
}
