package dev.sortie.modelcheck;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** From every step a path leads to an end event, so that nobody is left standing or goes round. */
final class EndsSomewhere implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    Set<FlowNode> ends = new HashSet<>(diagram.nodes(EndEvent.class));
    Set<FlowNode> deadEnds =
        diagram.nodes().stream()
            .filter(node -> diagram.from(node).isEmpty() && !ends.contains(node))
            .collect(toSet());
    // What leads to a dead end is right as soon as that one is, so it is told there alone.
    Set<FlowNode> told = leadTo(diagram, Stream.concat(ends.stream(), deadEnds.stream()));
    return diagram.nodes().stream()
        .filter(node -> deadEnds.contains(node) || !told.contains(node))
        .map(node -> finding(node, deadEnds.contains(node) ? "dead-end" : "leads-nowhere"))
        .toList();
  }

  private static Finding finding(FlowNode node, String what) {
    return Finding.error(Nodes.id(node), "modelcheck." + what, Nodes.name(node));
  }

  /** Against the arrows from these. */
  private static Set<FlowNode> leadTo(Diagram diagram, Stream<FlowNode> goals) {
    Deque<FlowNode> open = goals.collect(toCollection(ArrayDeque::new));
    Set<FlowNode> leading = new HashSet<>();
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (leading.add(node)) {
        diagram.flows().stream()
            .filter(flow -> node.equals(flow.getTarget()))
            .forEach(flow -> open.add(flow.getSource()));
      }
    }
    return leading;
  }
}
