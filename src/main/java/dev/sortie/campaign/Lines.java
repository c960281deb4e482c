package dev.sortie.campaign;

import dev.sortie.campaign.MailDifference.Line;
import java.util.ArrayList;
import java.util.List;

/** Lays two texts beside each other line by line, with as many lines in both as can be. */
final class Lines {

  private final List<String> before;
  private final List<String> after;

  private Lines(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<Line> between(List<String> before, List<String> after) {
    Lines lines = new Lines(before, after);
    return lines.laidOut(lines.common());
  }

  /** How many lines the rests of the texts from each pair of places on have in common. */
  private int[][] common() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int old = before.size() - 1; old >= 0; old--) {
      for (int fresh = after.size() - 1; fresh >= 0; fresh--) {
        common[old][fresh] =
            before.get(old).equals(after.get(fresh))
                ? common[old + 1][fresh + 1] + 1
                : Math.max(common[old + 1][fresh], common[old][fresh + 1]);
      }
    }
    return common;
  }

  private List<Line> laidOut(int[][] common) {
    List<Line> lines = new ArrayList<>();
    int old = 0;
    int fresh = 0;
    while (old < before.size() || fresh < after.size()) {
      if (old < before.size() && fresh < after.size() && before.get(old).equals(after.get(fresh))) {
        lines.add(new Line(Line.Kind.BOTH, before.get(old++)));
        fresh++;
      } else if (old < before.size()
          && (fresh == after.size() || common[old + 1][fresh] >= common[old][fresh + 1])) {
        lines.add(new Line(Line.Kind.BEFORE, before.get(old++)));
      } else {
        lines.add(new Line(Line.Kind.AFTER, after.get(fresh++)));
      }
    }
    return lines;
  }
}
