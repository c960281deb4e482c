package dev.sortie.contact;

import dev.sortie.shared.Progress;
import dev.sortie.shared.Progress.Note;
import dev.sortie.shared.ProgressSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows imports to those who watch any long work. */
@Component
final class ImportProgress implements ProgressSource {

  private static final int NOTES = 200;

  private final ContactImports imports;

  ImportProgress(ContactImports imports) {
    this.imports = imports;
  }

  @Override
  public Optional<Progress> progress(UUID id) {
    return imports.find(id).map(this::progress);
  }

  private Progress progress(ContactImport found) {
    return new Progress(
        found.id(),
        "contact.import",
        state(found.state()),
        found.linesDone(),
        found.linesTotal(),
        notes(found));
  }

  private static Progress.State state(ContactImport.State state) {
    return switch (state) {
      case UPLOADED, RUNNING -> Progress.State.RUNNING;
      case DONE -> Progress.State.DONE;
      case FAILED -> Progress.State.FAILED;
    };
  }

  /** What became of it first, then the bad lines. */
  private List<Note> notes(ContactImport found) {
    List<Note> notes = new ArrayList<>();
    if (found.failureKey() != null) {
      notes.add(
          new Note(
              found.failureLine(),
              "",
              found.failureKey(),
              List.of(Long.toString(found.failureLine()))));
    }
    if (found.state() == ContactImport.State.DONE) {
      notes.add(
          new Note(
              0,
              "",
              "contact.import.summary",
              List.of("" + found.created(), "" + found.updated(), "" + found.bad())));
    }
    notes.addAll(imports.notes(found.id(), 0, NOTES));
    return notes;
  }
}
