package dev.sortie.campaign;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a path of a diagram can lead to one element twice. */
final class Rounds {

  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<String> left = new HashSet<>();

  private Rounds(BpmnModelInstance model) {
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      lead(flow.getSource().getId(), flow.getTarget().getId());
    }
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      lead(event.getAttachedTo().getId(), event.getId());
    }
  }

  static boolean in(BpmnModelInstance model) {
    if (!model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).isEmpty()) {
      return true;
    }
    Rounds rounds = new Rounds(model);
    return List.copyOf(rounds.next.keySet()).stream()
        .anyMatch(element -> rounds.comesBack(element, new HashSet<>()));
  }

  private void lead(String from, String to) {
    next.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
  }

  /**
   * Whether a way from here runs into itself. What was left once without is not looked at again.
   */
  private boolean comesBack(String element, Set<String> way) {
    if (left.contains(element)) {
      return false;
    }
    if (!way.add(element)) {
      return true;
    }
    boolean back =
        next.getOrDefault(element, List.of()).stream().anyMatch(to -> comesBack(to, way));
    way.remove(element);
    left.add(element);
    return back;
  }
}
