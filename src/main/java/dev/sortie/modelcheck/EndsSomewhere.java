package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From every step a path leads to an end event, so that nobody is left standing or goes round. */
final class EndsSomewhere implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    Set<FlowNode> ending = leadToAnEnd(diagram);
    return diagram.nodes().stream()
        .filter(node -> !ending.contains(node))
        .map(node -> finding(diagram, node))
        .toList();
  }

  private static Finding finding(Diagram diagram, FlowNode node) {
    String key = diagram.from(node).isEmpty() ? "modelcheck.dead-end" : "modelcheck.leads-nowhere";
    return Finding.error(Nodes.id(node), key, Nodes.name(node));
  }

  /** Against the arrows from all end events. */
  private static Set<FlowNode> leadToAnEnd(Diagram diagram) {
    Deque<FlowNode> open = new ArrayDeque<>(diagram.nodes(EndEvent.class));
    Set<FlowNode> ending = new HashSet<>();
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (ending.add(node)) {
        diagram.flows().stream()
            .filter(flow -> node.equals(flow.getTarget()))
            .forEach(flow -> open.add(flow.getSource()));
      }
    }
    return ending;
  }
}
