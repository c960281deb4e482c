package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Participant;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sub-process {@code sequence} holds the steps, and a contact who comes in is in it at once.
 */
final class OneSequence implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    Optional<SubProcess> sequence = diagram.sequence();
    if (sequence.isEmpty()) {
      String key = isOneRoom(diagram) ? "modelcheck.no-room" : "modelcheck.no-sequence";
      return List.of(Finding.error("", key));
    }
    List<Finding> findings = new ArrayList<>();
    for (FlowNode node : diagram.in(diagram.process())) {
      if (node instanceof StartEvent && !diagram.next(node).equals(List.of(sequence.get()))) {
        findings.add(Finding.error(Nodes.id(node), "modelcheck.start-elsewhere", Nodes.name(node)));
      }
    }
    return findings;
  }

  /** Whether there is no doubt what belongs into the room: all that there is. */
  private static boolean isOneRoom(Diagram diagram) {
    Process process = diagram.process();
    return process.getLaneSets().isEmpty()
        && process.getModelInstance().getModelElementsByType(Participant.class).isEmpty()
        && diagram.in(process).stream().noneMatch(SubProcess.class::isInstance);
  }
}
