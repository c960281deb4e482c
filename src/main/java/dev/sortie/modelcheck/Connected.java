package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.util.List;
import java.util.Set;

/** A contact can get to every step. */
final class Connected implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<FlowNode> starts =
        diagram.in(diagram.process()).stream().filter(StartEvent.class::isInstance).toList();
    if (starts.isEmpty()) {
      return List.of();
    }
    Set<FlowNode> reached = reachable(diagram, starts);
    return diagram.nodes().stream()
        .filter(node -> !reached.contains(node))
        .map(node -> Finding.error(Nodes.id(node), "modelcheck.not-reached", Nodes.name(node)))
        .toList();
  }

  /** Into a sub-process by its start event alone. */
  private static Set<FlowNode> reachable(Diagram diagram, List<FlowNode> starts) {
    return diagram.walk(
        starts, inner -> diagram.in(inner).stream().filter(StartEvent.class::isInstance).toList());
  }
}
