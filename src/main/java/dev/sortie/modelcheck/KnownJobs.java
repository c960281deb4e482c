package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SendTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import java.util.ArrayList;
import java.util.List;

/** Every task is a job that somebody does. */
final class KnownJobs implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode node : diagram.nodes()) {
      if (!(node instanceof SendTask || node instanceof ServiceTask)) {
        continue;
      }
      String type = Nodes.jobType(node);
      if (type.isBlank()) {
        findings.add(Finding.error(Nodes.id(node), "modelcheck.no-job", Nodes.name(node)));
      } else if (JobType.of(node).isEmpty()) {
        findings.add(
            Finding.error(Nodes.id(node), "modelcheck.unknown-job", Nodes.name(node), type));
      }
    }
    return findings;
  }
}
