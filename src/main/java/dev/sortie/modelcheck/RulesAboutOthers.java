package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules about other campaigns name campaigns, and say nothing that has no effect. */
final class RulesAboutOthers implements Rule {

  private static final String GROUP = "group:";
  private static final String SUPERSEDES = "sortie.supersedes";
  private static final String KEEPS_OUT_IN = "sortie.keeps-out-in";

  @Override
  public List<Finding> check(Diagram diagram) {
    String id = diagram.process().getId();
    Map<String, String> properties = Outlines.properties(diagram.process());
    List<Finding> findings = new ArrayList<>();
    for (String property : List.of(SUPERSEDES, KEEPS_OUT_IN, "sortie.keeps-out-was-in")) {
      for (String word : words(properties, property)) {
        if (!means(word)) {
          findings.add(Finding.error(id, "modelcheck.others", word, property));
        }
      }
    }
    List<String> superseded = words(properties, SUPERSEDES);
    if (superseded.contains(id)) {
      findings.add(Finding.warning(id, "modelcheck.supersedes-itself"));
    }
    words(properties, KEEPS_OUT_IN).stream()
        .filter(superseded::contains)
        .forEach(both -> findings.add(Finding.warning(id, "modelcheck.out-or-over", both)));
    return findings;
  }

  private static List<String> words(Map<String, String> properties, String name) {
    return Words.of(properties.getOrDefault(name, ""));
  }

  private static boolean means(String word) {
    return word.equals("all")
        || ProcessNamed.isKey(word)
        || (word.startsWith(GROUP) && !word.substring(GROUP.length()).isBlank());
  }
}
