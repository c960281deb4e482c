package dev.sortie.contact;

import dev.sortie.shared.RequestException;
import java.util.List;

/** Some of the contacts of a request are wrong, so none of them was kept. */
final class InvalidEntriesException extends RequestException {

  private final transient List<EntryProblem> problems;

  private InvalidEntriesException(String key, List<EntryProblem> problems, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
    this.problems = List.copyOf(problems);
  }

  static InvalidEntriesException of(List<EntryProblem> problems) {
    return new InvalidEntriesException("contact.entries", problems, problems.size());
  }

  static InvalidEntriesException count(int found, int most) {
    return new InvalidEntriesException("contact.entry-count", List.of(), found, most);
  }

  List<EntryProblem> problems() {
    return problems;
  }
}
