package dev.sortie.crash;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a run of crashes. */
public record Outcome(
    long seed,
    Map<Kill, Integer> kills,
    int mails,
    int stops,
    int promises,
    int repeated,
    int unknown,
    List<String> violations) {

  private static final int SHOWN = 30;

  /** How often something was killed. */
  public int rounds() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A table for people. */
  public String table() {
    String first =
        """
        seed           %d
        rounds         %d %s
        promises       %d, %d tries without an answer
        mails          %d
        stops          %d
        unknown        %d
        violations     %d
        """
            .formatted(
                seed,
                rounds(),
                kills,
                promises,
                repeated,
                mails,
                stops,
                unknown,
                violations.size());
    return first
        + violations.stream()
            .limit(SHOWN)
            .map(wrong -> "  " + wrong + "\n")
            .collect(Collectors.joining());
  }
}
