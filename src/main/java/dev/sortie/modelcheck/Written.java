package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a diagram, by element and field.
 *
 * @param campaign the campaign, under an empty id
 * @param steps by id, in the order in which contacts meet them
 * @param ways the arrows by id
 */
record Written(
    Map<String, Element> campaign, Map<String, Element> steps, Map<String, Element> ways) {

  /**
   * One element.
   *
   * @param fields what is filled in; another element is named by its id
   */
  record Element(String name, Map<String, String> fields) {

    Element {
      fields = new LinkedHashMap<>(fields);
      fields.values().removeIf(String::isBlank);
    }
  }

  private static final Set<String> ABOUT_OTHERS = Set.of("from", "to", "default", "on");

  static Written of(byte[] bpmn) {
    return switch (BpmnFile.read(bpmn)) {
      case BpmnFile.Unreadable unreadable -> new Written(Map.of(), Map.of(), Map.of());
      case BpmnFile.Read(Diagram diagram, var about) -> of(diagram);
    };
  }

  /** The value of a field for people, who know other elements by what is written on them. */
  String said(String field, String value) {
    if (!ABOUT_OTHERS.contains(field)) {
      return value;
    }
    Element other = steps.containsKey(value) ? steps.get(value) : ways.get(value);
    return other == null ? value : other.name();
  }

  private static Written of(Diagram diagram) {
    Outline outline = Outlines.of(diagram);
    Map<String, String> campaign = new LinkedHashMap<>();
    campaign.put("name", outline.name());
    campaign.put("description", outline.description());
    campaign.putAll(new TreeMap<>(outline.properties()));
    Map<String, FlowNode> nodes = new HashMap<>();
    diagram.nodes().forEach(node -> nodes.put(Nodes.id(node), node));
    Map<String, Element> steps = new LinkedHashMap<>();
    for (Step step : outline.steps()) {
      FlowNode node = Objects.requireNonNull(nodes.get(step.id()));
      steps.put(step.id(), new Element(step.name(), step(step, node)));
    }
    Map<String, Element> ways = new LinkedHashMap<>();
    for (SequenceFlow flow : diagram.flows()) {
      String name = Nodes.name(flow.getSource()) + " → " + Nodes.name(flow.getTarget());
      ways.put(Nodes.id(flow), new Element(name, way(flow)));
    }
    return new Written(Map.of("", new Element(outline.name(), campaign)), steps, ways);
  }

  private static Map<String, String> step(Step step, FlowNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", step.name());
    fields.put("kind", node.getElementType().getTypeName());
    fields.put("job", Nodes.jobType(node));
    fields.put("time", Nodes.timer(node).map(Written::time).orElse(""));
    fields.put("message", Nodes.messageName(node));
    fields.put("key", Nodes.correlationKey(node));
    if (node instanceof BoundaryEvent door) {
      fields.put("on", idOf(door.getAttachedTo()));
    }
    if (node instanceof ExclusiveGateway gateway) {
      fields.put("default", idOf(gateway.getDefault()));
    }
    fields.putAll(Nodes.headers(node));
    return fields;
  }

  private static Map<String, String> way(SequenceFlow flow) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", Nodes.id(flow.getSource()));
    fields.put("to", Nodes.id(flow.getTarget()));
    fields.put("label", flow.getName() == null ? "" : flow.getName().strip());
    ConditionExpression condition = flow.getConditionExpression();
    fields.put("condition", condition == null ? "" : condition.getTextContent().strip());
    return fields;
  }

  private static String idOf(@Nullable FlowElement element) {
    return element == null ? "" : Nodes.id(element);
  }

  private static String time(TimerEventDefinition timer) {
    return Stream.of(timer.getTimeDuration(), timer.getTimeDate(), timer.getTimeCycle())
        .filter(Objects::nonNull)
        .map(ModelElementInstance::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }
}
