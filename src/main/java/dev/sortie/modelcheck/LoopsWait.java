package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A path that leads back to where it came from waits on the way; else mails would not stop. */
final class LoopsWait implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> JobType.of(node).isPresent() || node instanceof SubProcess)
        .filter(node -> returnsWithoutWaiting(diagram, node))
        .limit(1)
        .map(node -> Finding.error(Nodes.id(node), "modelcheck.loop", Nodes.name(node)))
        .toList();
  }

  private static boolean returnsWithoutWaiting(Diagram diagram, FlowNode from) {
    Set<FlowNode> reached = new HashSet<>();
    follow(diagram, from, reached);
    return reached.contains(from);
  }

  private static void follow(Diagram diagram, FlowNode from, Set<FlowNode> reached) {
    for (FlowNode next : diagram.next(from)) {
      boolean waits = Nodes.timer(next).isPresent() || Nodes.waitsForMessage(next);
      if (!waits && reached.add(next)) {
        follow(diagram, next, reached);
      }
    }
  }
}
