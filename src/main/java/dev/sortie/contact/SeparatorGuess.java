package dev.sortie.contact;

import java.util.List;

/** Finds what stands between the columns. */
final class SeparatorGuess {

  private static final List<Character> KNOWN = List.of(';', ',', '\t', '|');

  private SeparatorGuess() {}

  /** The one that stands most often in the header row outside quotes; a semicolon if none does. */
  static char of(String start) {
    char best = KNOWN.getFirst();
    int most = 0;
    for (char candidate : KNOWN) {
      int times = timesInFirstRow(start, candidate);
      if (times > most) {
        best = candidate;
        most = times;
      }
    }
    return best;
  }

  private static int timesInFirstRow(String start, char candidate) {
    boolean quoted = false;
    int times = 0;
    for (char letter : start.stripLeading().toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == '\n' || letter == '\r')) {
        break;
      } else if (!quoted && letter == candidate) {
        times++;
      }
    }
    return times;
  }
}
