package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mail leaves inside the sequence, where the doors protect from it, or on the path behind a door
 * as a service mail.
 */
final class SendsBehindDoors implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    if (diagram.sequence().isEmpty()) {
      return List.of();
    }
    FlowNode sequence = diagram.sequence().get();
    Set<FlowNode> protectedSteps = inside(diagram, sequence);
    Set<FlowNode> behindDoors = diagram.reachable(diagram.attachedTo(sequence));
    List<Finding> findings = new ArrayList<>();
    for (FlowNode send : JobType.SEND_EMAIL.in(diagram)) {
      String id = Nodes.id(send);
      if (protectedSteps.contains(send)) {
        continue;
      }
      if (!behindDoors.contains(send)) {
        findings.add(Finding.error(id, "modelcheck.send-outside", Nodes.name(send)));
      } else if (!Nodes.header(send, "category").equals("service")) {
        findings.add(Finding.error(id, "modelcheck.marketing-after-exit", Nodes.name(send)));
      }
    }
    return findings;
  }

  private static Set<FlowNode> inside(Diagram diagram, FlowNode scope) {
    Set<FlowNode> inside = new HashSet<>();
    for (FlowNode node : diagram.in(scope)) {
      inside.add(node);
      inside.addAll(inside(diagram, node));
    }
    return inside;
  }
}
