package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who never does what is waited for goes on after a while. */
final class WaitsEnd implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    Stream<FlowNode> races =
        diagram.nodes(EventBasedGateway.class).stream()
            .filter(race -> diagram.next(race).stream().noneMatch(WaitsEnd::isTimer))
            .map(FlowNode.class::cast);
    Stream<FlowNode> alone =
        diagram.nodes(IntermediateCatchEvent.class).stream()
            .filter(Nodes::waitsForMessage)
            .filter(event -> !isInRace(diagram, event))
            .map(FlowNode.class::cast);
    return Stream.concat(races, alone)
        .map(node -> Finding.warning(Nodes.id(node), "modelcheck.waits-for-ever", Nodes.name(node)))
        .toList();
  }

  private static boolean isTimer(FlowNode node) {
    return Nodes.timer(node).isPresent();
  }

  private static boolean isInRace(Diagram diagram, FlowNode event) {
    return diagram.nodes(EventBasedGateway.class).stream()
        .anyMatch(race -> diagram.next(race).contains(event));
  }
}
