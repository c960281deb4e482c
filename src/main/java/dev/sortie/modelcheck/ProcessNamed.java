package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The process has a kebab-case id, a name for people, and every node in it has an id. */
final class ProcessNamed implements Rule {

  private static final int MAX_LENGTH = 64;
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** In {@code sortie.supersedes} it stands for every campaign. */
  private static final String RESERVED = "all";

  /** Whether a text can be the key of a campaign. */
  static boolean isKey(String text) {
    return text.length() <= MAX_LENGTH && !text.equals(RESERVED) && KEBAB.matcher(text).matches();
  }

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    Process process = diagram.process();
    String id = process.getId() == null ? "" : process.getId();
    if (!isKey(id)) {
      findings.add(Finding.error(id, "modelcheck.process-id", id));
    }
    if (process.getName() == null || process.getName().isBlank()) {
      findings.add(Finding.warning(id, "modelcheck.process-name", id));
    }
    for (FlowNode node : diagram.nodes()) {
      if (Nodes.id(node).isEmpty()) {
        findings.add(Finding.error("", "modelcheck.no-id", Nodes.name(node)));
      }
    }
    return findings;
  }
}
