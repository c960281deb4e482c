package dev.sortie.campaign;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the elements of a diagram follow each other, as far as somebody needs it who goes on in the
 * middle.
 *
 * @param next where the paths out of each element lead
 * @param notToBeginAt elements that the engine only comes to from another one
 * @param tokens by how many a parallel gateway changes the number of tokens each time it is passed
 */
public record DiagramPaths(
    Map<String, List<String>> next, Set<String> notToBeginAt, Map<String, Integer> tokens) {

  public DiagramPaths {
    next = Map.copyOf(next);
    notToBeginAt = Set.copyOf(notToBeginAt);
    tokens = Map.copyOf(tokens);
  }

  static DiagramPaths of(byte[] bpmn) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
    Map<String, List<String>> next = new HashMap<>();
    Set<String> notToBeginAt = new HashSet<>();
    Map<String, Integer> tokens = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      if (node instanceof StartEvent || node instanceof BoundaryEvent) {
        notToBeginAt.add(node.getId());
      }
    }
    // The flows say it; their mention in the elements is optional.
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      FlowNode from = flow.getSource();
      FlowNode to = flow.getTarget();
      next.computeIfAbsent(from.getId(), id -> new ArrayList<>()).add(to.getId());
      if (from instanceof EventBasedGateway) {
        notToBeginAt.add(to.getId());
      }
      if (from instanceof ParallelGateway) {
        tokens.merge(from.getId(), 1, Integer::sum);
      }
      if (to instanceof ParallelGateway) {
        tokens.merge(to.getId(), -1, Integer::sum);
      }
    }
    return new DiagramPaths(next, notToBeginAt, tokens);
  }

  /** The element after this one, where there is exactly one. */
  public Optional<String> after(String elementId) {
    List<String> following = next.getOrDefault(elementId, List.of());
    return following.size() == 1 ? Optional.of(following.getFirst()) : Optional.empty();
  }
}
