package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what is written on one node of a diagram. */
final class Nodes {

  private Nodes() {}

  /** The id of an element; empty where the file gives none. */
  static String id(FlowElement element) {
    return element.getId() == null ? "" : element.getId();
  }

  /** The words on an element as one line; its id where there are none. */
  static String name(FlowElement element) {
    String name = element.getName();
    return name == null || name.isBlank() ? id(element) : name.strip().replaceAll("\\s+", " ");
  }

  /** The job type of a task; empty where it has none. */
  static String jobType(FlowNode node) {
    ZeebeTaskDefinition definition = node.getSingleExtensionElement(ZeebeTaskDefinition.class);
    return definition == null || definition.getType() == null ? "" : definition.getType();
  }

  /** The fields of a step, the last where one is given twice. */
  static Map<String, String> headers(FlowNode node) {
    Map<String, String> headers = new LinkedHashMap<>();
    ZeebeTaskHeaders list = node.getSingleExtensionElement(ZeebeTaskHeaders.class);
    if (list != null) {
      for (ZeebeHeader header : list.getHeaders()) {
        if (header.getKey() != null && header.getValue() != null) {
          headers.put(header.getKey(), header.getValue());
        }
      }
    }
    return headers;
  }

  /** One field of a step without white space around it; empty where it is not filled in. */
  static String header(FlowNode node, String key) {
    return headers(node).getOrDefault(key, "").strip();
  }

  static Optional<TimerEventDefinition> timer(FlowNode node) {
    return node.getChildElementsByType(TimerEventDefinition.class).stream().findFirst();
  }

  /** Whether the node is an event that waits for a message. */
  static boolean waitsForMessage(FlowNode node) {
    return node instanceof CatchEvent
        && !node.getChildElementsByType(MessageEventDefinition.class).isEmpty();
  }

  static Optional<Message> message(FlowNode node) {
    return node.getChildElementsByType(MessageEventDefinition.class).stream()
        .findFirst()
        .map(MessageEventDefinition::getMessage);
  }

  /** The name of the message that an event waits for; empty where it waits for none. */
  static String messageName(FlowNode node) {
    return message(node).map(Message::getName).orElse("");
  }

  /** The correlation key of the message that an event waits for, white space left out. */
  static String correlationKey(FlowNode node) {
    return message(node)
        .map(message -> message.getSingleExtensionElement(ZeebeSubscription.class))
        .map(ZeebeSubscription::getCorrelationKey)
        .map(key -> key.replaceAll("\\s+", ""))
        .orElse("");
  }
}
