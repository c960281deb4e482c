package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.UserTask;

/** Names what a flow node does. */
final class StepKinds {

  private StepKinds() {}

  static StepKind of(FlowNode node) {
    return switch (node) {
      case StartEvent start -> StepKind.START;
      case EndEvent end -> StepKind.END;
      case BoundaryEvent door -> StepKind.DOOR;
      case EventBasedGateway choice -> StepKind.WAIT_FOR;
      case Gateway gateway -> StepKind.GATEWAY;
      case SubProcess inner -> StepKind.SEQUENCE;
      case UserTask task -> StepKind.HUMAN_TASK;
      default -> ofEventOrTask(node);
    };
  }

  private static StepKind ofEventOrTask(FlowNode node) {
    if (Nodes.timer(node).isPresent()) {
      return StepKind.WAIT;
    }
    if (Nodes.waitsForMessage(node)) {
      return StepKind.WAIT_FOR;
    }
    return JobType.of(node).map(JobType::kind).orElse(StepKind.OTHER);
  }
}
