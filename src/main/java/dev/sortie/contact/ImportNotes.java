package dev.sortie.contact;

import dev.sortie.shared.Progress.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Counts the bad lines of one import and keeps the first of them for its report. */
final class ImportNotes {

  /** Kept in all. More is no report but a wrong file. */
  static final int MOST = 10_000;

  private static final int BATCH = 200;

  private final UUID id;
  private final ImportRepository imports;
  private final TransactionOperations beside;
  private final List<Note> waiting = new ArrayList<>();
  private long count;

  /** Notes are written in a transaction beside the import's, to be seen at once and to stay. */
  ImportNotes(UUID id, ImportRepository imports, TransactionOperations beside) {
    this.id = id;
    this.imports = imports;
    this.beside = beside;
  }

  void add(Note note) {
    count++;
    if (count <= MOST) {
      waiting.add(note);
    }
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    beside.executeWithoutResult(status -> imports.addNotes(id, waiting));
    waiting.clear();
  }

  long count() {
    return count;
  }

  /** How many more may be kept. */
  long room() {
    return Math.max(0, MOST - count);
  }
}
