package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A task for a person says what to do and who does it. It is a job in the engine: a user task of
 * the newer kind ({@code zeebe:userTask}) would be on nobody's list.
 */
final class HumanTasks implements Rule {

  private static final Set<String> ROLES = Set.of("marketer", "monitor", "engineer", "admin");
  private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    diagram.nodes().stream()
        .filter(UserTask.class::isInstance)
        .forEach(task -> check((UserTask) task, findings));
    return findings;
  }

  private static void check(UserTask task, List<Finding> findings) {
    String id = Nodes.id(task);
    String name = Nodes.name(task);
    if (task.getSingleExtensionElement(ZeebeUserTask.class) != null) {
      findings.add(Finding.error(id, "modelcheck.human-task-kind", name));
    }
    if (Nodes.header(task, "text").isEmpty()) {
      findings.add(Finding.error(id, "modelcheck.human-task-text", name));
    }
    String role = Nodes.header(task, "role");
    if (!ROLES.contains(role)) {
      findings.add(Finding.error(id, "modelcheck.human-task-role", name, role));
    }
    String result = Nodes.header(task, "result");
    if (!result.isEmpty() && !VARIABLE.matcher(result).matches()) {
      findings.add(Finding.error(id, "modelcheck.human-task-result", name, result));
    }
  }
}
