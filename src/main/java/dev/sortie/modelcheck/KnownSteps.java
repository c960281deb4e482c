package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.SendTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TerminateEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.Collection;
import java.util.List;

/**
 * Only steps are used that Sortie knows how to run. Others would run in the engine past the ledger,
 * or wait for an answer that nobody gives.
 */
final class KnownSteps implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> !isKnown(node))
        .map(
            node ->
                Finding.error(
                    Nodes.id(node),
                    "modelcheck.unknown-step",
                    Nodes.name(node),
                    node.getElementType().getTypeName()))
        .toList();
  }

  private static boolean isKnown(FlowNode node) {
    return switch (node) {
      case SendTask send -> isOnce(send);
      case ServiceTask task -> isOnce(task);
      case UserTask task -> isOnce(task);
      case SubProcess inner -> isPlain(inner) && isOnce(inner);
      case StartEvent start -> true;
      case EndEvent end -> hasOnly(end.getEventDefinitions(), TerminateEventDefinition.class);
      case IntermediateCatchEvent wait -> isWait(wait.getEventDefinitions());
      case BoundaryEvent door -> isWait(door.getEventDefinitions());
      case ExclusiveGateway gateway -> true;
      case ParallelGateway gateway -> true;
      case EventBasedGateway gateway -> true;
      default -> false;
    };
  }

  /** Not a transaction, an ad-hoc one or one that a second event starts. */
  private static boolean isPlain(SubProcess inner) {
    return inner.getElementType().getTypeName().equals("subProcess") && !inner.triggeredByEvent();
  }

  /** Not repeated for each of a list: one contact is one path. */
  private static boolean isOnce(Activity activity) {
    return activity.getLoopCharacteristics() == null;
  }

  private static boolean isWait(Collection<EventDefinition> definitions) {
    return definitions.size() == 1
        && definitions.stream()
            .allMatch(
                definition ->
                    definition instanceof MessageEventDefinition
                        || definition instanceof TimerEventDefinition);
  }

  private static boolean hasOnly(
      Collection<EventDefinition> definitions, Class<? extends EventDefinition> type) {
    return definitions.stream().allMatch(type::isInstance);
  }
}
