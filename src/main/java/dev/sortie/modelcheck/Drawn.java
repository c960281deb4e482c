package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import java.util.List;

/** The file holds a drawing, not the logic alone. */
final class Drawn implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    boolean drawn =
        !diagram.process().getModelInstance().getModelElementsByType(BpmnShape.class).isEmpty();
    return drawn ? List.of() : List.of(Finding.warning("", "modelcheck.not-drawn"));
  }
}
