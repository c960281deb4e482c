package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the outline of a diagram, sound or not. */
final class Outlines {

  private Outlines() {}

  static Outline of(Diagram diagram) {
    Process process = diagram.process();
    String key = process.getId() == null ? "" : process.getId();
    String name = process.getName() == null ? "" : process.getName().strip();
    List<Step> steps = new ArrayList<>();
    walk(diagram, process, steps);
    return new Outline(
        key,
        name.isEmpty() ? key : name,
        process.getDocumentations().stream()
            .map(part -> part.getTextContent().strip())
            .collect(Collectors.joining("\n")),
        properties(process),
        steps,
        Pressures.of(diagram));
  }

  static Map<String, String> properties(Process process) {
    Map<String, String> properties = new LinkedHashMap<>();
    ZeebeProperties list = process.getSingleExtensionElement(ZeebeProperties.class);
    if (list != null) {
      for (ZeebeProperty property : list.getProperties()) {
        if (property.getName() != null && property.getValue() != null) {
          properties.put(property.getName().strip(), property.getValue().strip());
        }
      }
    }
    return properties;
  }

  /** From the start along the arrows, level by level; a sub-process whole where it stands. */
  private static void walk(Diagram diagram, ModelElementInstance scope, List<Step> steps) {
    List<FlowNode> inside = diagram.in(scope);
    Deque<FlowNode> open = new ArrayDeque<>();
    inside.stream().filter(StartEvent.class::isInstance).forEach(open::add);
    Set<FlowNode> met = new LinkedHashSet<>();
    visit(diagram, open, met, steps);
    // What no arrow leads to comes last.
    for (FlowNode node : inside) {
      visit(diagram, new ArrayDeque<>(List.of(node)), met, steps);
    }
  }

  private static void visit(
      Diagram diagram, Deque<FlowNode> open, Collection<FlowNode> met, List<Step> steps) {
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (met.contains(node)) {
        continue;
      }
      met.add(node);
      steps.add(
          new Step(
              Nodes.id(node),
              Nodes.name(node),
              StepKinds.of(node),
              node.getParentElement() instanceof SubProcess,
              Nodes.headers(node)));
      if (node instanceof SubProcess inner) {
        walk(diagram, inner, steps);
      }
      open.addAll(diagram.next(node));
      open.addAll(diagram.attachedTo(node));
    }
  }
}
