package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.util.ArrayList;
import java.util.HashSet;
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
    List<FlowNode> left = diagram.nodes().stream().filter(node -> !reached.contains(node)).toList();
    return heads(diagram, left).stream()
        .map(node -> Finding.error(Nodes.id(node), "modelcheck.not-reached", Nodes.name(node)))
        .toList();
  }

  /** Those that the others follow: whoever gets there gets to all of these. */
  private static List<FlowNode> heads(Diagram diagram, List<FlowNode> nodes) {
    List<FlowNode> heads = new ArrayList<>();
    Set<FlowNode> following = new HashSet<>();
    for (FlowNode node : nodes) {
      if (!following.contains(node)) {
        Set<FlowNode> reached = reachable(diagram, List.of(node));
        heads.removeIf(reached::contains);
        heads.add(node);
        following.addAll(reached);
      }
    }
    return heads;
  }

  /** Into a sub-process by its start event alone. */
  private static Set<FlowNode> reachable(Diagram diagram, List<FlowNode> starts) {
    return diagram.walk(
        starts, inner -> diagram.in(inner).stream().filter(StartEvent.class::isInstance).toList());
  }
}
