package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Progress.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record of a file turned out to be. */
sealed interface ImportLine {

  /** A contact. */
  record Good(
      long line,
      EmailAddress email,
      String firstName,
      String lastName,
      @Nullable String language,
      @Nullable String zone,
      Map<String, String> attributes,
      Set<String> tags)
      implements ImportLine {}

  /** Nothing that can be kept, and why. */
  record Bad(Note note) implements ImportLine {

    static Bad of(long line, String field, String reason, String... arguments) {
      return new Bad(new Note(line, field, "contact.import.reason." + reason, List.of(arguments)));
    }
  }
}
