package dev.sortie.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets through only what was suspect at two looks in a row: rows come a moment late, and what is
 * just on its way looks lost.
 */
final class Suspects<T> {

  private Set<T> seen = Set.of();

  /** Those that are suspect now and were so last time. */
  List<T> again(List<T> suspect) {
    List<T> again = suspect.stream().filter(seen::contains).toList();
    seen = new HashSet<>(suspect);
    return again;
  }

  /** What the last look found; to be looked at again. */
  List<T> open() {
    return List.copyOf(seen);
  }
}
