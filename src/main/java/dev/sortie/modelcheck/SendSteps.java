package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A send step names its mail and says what kind of mail it is. */
final class SendSteps implements Rule {

  private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> CATEGORIES = Set.of("marketing", "service");

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode step : JobType.SEND_EMAIL.in(diagram)) {
      String id = Nodes.id(step);
      String name = Nodes.name(step);
      String template = Nodes.header(step, "template");
      if (template.isEmpty()) {
        findings.add(Finding.error(id, "modelcheck.send-template", name));
      } else if (!TEMPLATE.matcher(template).matches()) {
        findings.add(Finding.error(id, "modelcheck.send-template-name", name, template));
      }
      if (!CATEGORIES.contains(Nodes.header(step, "category"))) {
        findings.add(Finding.error(id, "modelcheck.send-category", name));
      }
    }
    return findings;
  }
}
