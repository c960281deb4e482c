package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A check step has a condition that can be read and a name for its answer. */
final class CheckSteps implements Rule {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode step : JobType.CHECK_CONTACT.in(diagram)) {
      String id = Nodes.id(step);
      String name = Nodes.name(step);
      String condition = Nodes.header(step, "condition");
      if (condition.isEmpty()) {
        findings.add(Finding.error(id, "modelcheck.check-condition", name));
      } else {
        Feel.fault(condition)
            .map(fault -> Finding.error(id, "modelcheck.expression", name, condition, fault))
            .ifPresent(findings::add);
      }
      String result = Nodes.header(step, "result");
      if (!VARIABLE.matcher(result).matches() || result.equals("enrollmentId")) {
        findings.add(Finding.error(id, "modelcheck.check-result", name, result));
      }
    }
    return findings;
  }
}
