package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A path that leads back to where it came from waits on the way; else mails would not stop. */
final class LoopsWait implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    Ways ways = new Ways(diagram);
    return diagram.nodes().stream()
        .filter(node -> returnsWithoutWaiting(ways, node))
        .limit(1)
        .map(node -> Finding.error(Nodes.id(node), "modelcheck.loop", Nodes.name(node)))
        .toList();
  }

  private static boolean returnsWithoutWaiting(Ways ways, FlowNode from) {
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(ways.from(from));
    while (!open.isEmpty()) {
      FlowNode next = open.poll();
      if (!Waits.isAnew(next) && reached.add(next)) {
        open.addAll(ways.from(next));
      }
    }
    return reached.contains(from);
  }
}
