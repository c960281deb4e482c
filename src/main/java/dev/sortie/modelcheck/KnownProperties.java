package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is written beside the process can be understood: goals, rule, words in French. */
final class KnownProperties implements Rule {

  static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final String OURS = "sortie.";
  private static final Set<String> KNOWN =
      Set.of(
          "sortie.name.fr",
          "sortie.description.fr",
          "sortie.goals",
          "sortie.supersedes",
          "sortie.group");

  @Override
  public List<Finding> check(Diagram diagram) {
    String id = diagram.process().getId();
    Map<String, String> properties = Outlines.properties(diagram.process());
    List<Finding> findings = new ArrayList<>();
    for (String name : properties.keySet()) {
      if (name.startsWith(OURS) && !KNOWN.contains(name)) {
        findings.add(Finding.warning(id, "modelcheck.property", name));
      }
    }
    List<String> goals = Words.of(properties.getOrDefault("sortie.goals", ""));
    if (goals.isEmpty()) {
      findings.add(Finding.warning(id, "modelcheck.no-goal"));
    }
    for (String goal : goals) {
      if (!EVENT_NAME.matcher(goal).matches()) {
        findings.add(Finding.error(id, "modelcheck.goal", goal));
      }
    }
    for (String key : Words.of(properties.getOrDefault("sortie.supersedes", ""))) {
      if (!key.equals("all") && !ProcessNamed.isKey(key)) {
        findings.add(Finding.error(id, "modelcheck.supersedes", key));
      }
    }
    return findings;
  }
}
