package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is written beside the process can be understood: words in French, group, topic. */
final class KnownProperties implements Rule {

  private static final String OURS = "sortie.";
  private static final Set<String> KNOWN =
      Set.of(
          "sortie.name.fr",
          "sortie.description.fr",
          "sortie.goals",
          "sortie.after-goal",
          "sortie.supersedes",
          "sortie.keeps-out-in",
          "sortie.keeps-out-was-in",
          "sortie.starts-on",
          "sortie.on-unsubscribe",
          "sortie.topic",
          "sortie.topic.name",
          "sortie.topic.name.fr",
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
    String topic = properties.getOrDefault("sortie.topic", "");
    if (!topic.isEmpty() && !ProcessNamed.isKey(topic)) {
      findings.add(Finding.error(id, "modelcheck.topic", topic));
    }
    return findings;
  }
}
