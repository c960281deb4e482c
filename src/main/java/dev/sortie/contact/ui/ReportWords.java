package dev.sortie.contact.ui;

import dev.sortie.contact.ReportTexts;
import dev.sortie.shared.Progress.Note;
import java.util.Locale;

/** The words of a report as its reader sees them on the page. */
final class ReportWords implements ReportTexts {

  private final UploadWords.Sentences sentences;
  private final Locale language;

  ReportWords(UploadWords.Sentences sentences, Locale language) {
    this.sentences = sentences;
    this.language = language;
  }

  @Override
  public Locale language() {
    return language;
  }

  @Override
  public String lineHeader() {
    return sentences.get("contact.report.line");
  }

  @Override
  public String fieldHeader() {
    return sentences.get("contact.report.field");
  }

  @Override
  public String reasonHeader() {
    return sentences.get("contact.report.reason");
  }

  @Override
  public String reason(Note note) {
    return sentences.get(note.key(), note.arguments().toArray());
  }

  @Override
  public String more(long lines) {
    return sentences.get("contact.report.more", lines);
  }
}
