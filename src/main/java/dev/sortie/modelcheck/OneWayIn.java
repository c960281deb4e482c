package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process and each sub-process begin at one start event that waits for nothing. */
final class OneWayIn implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>(check(diagram, diagram.process(), ""));
    for (SubProcess inner : diagram.nodes(SubProcess.class)) {
      findings.addAll(check(diagram, inner, Nodes.id(inner)));
    }
    return findings;
  }

  private static List<Finding> check(Diagram diagram, ModelElementInstance scope, String id) {
    List<FlowNode> starts =
        diagram.in(scope).stream().filter(StartEvent.class::isInstance).toList();
    if (starts.isEmpty()) {
      return List.of(Finding.error(id, "modelcheck.no-start", id));
    }
    if (starts.size() > 1) {
      String second = Nodes.name(starts.get(1));
      return List.of(Finding.error(Nodes.id(starts.get(1)), "modelcheck.many-starts", second));
    }
    StartEvent start = (StartEvent) starts.getFirst();
    return start.getEventDefinitions().isEmpty()
        ? List.of()
        : List.of(Finding.error(Nodes.id(start), "modelcheck.start-waits", Nodes.name(start)));
  }
}
