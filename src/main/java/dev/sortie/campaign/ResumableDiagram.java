package dev.sortie.campaign;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.Expression;
import io.camunda.zeebe.model.bpmn.instance.ExtensionElements;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A campaign's diagram whose waits can be entered when they are half over. A variable of the
 * instance says how much is left; without it the wait lasts as drawn. Where a path can come to a
 * wait again, the variable is cleared when the wait ends in whatever way. Nothing else changes, ids
 * least of all.
 */
public final class ResumableDiagram {

  private ResumableDiagram() {}

  /**
   * The same campaign in this form. The same bytes give the same bytes.
   *
   * @throws org.camunda.bpm.model.xml.ModelParseException if it is no BPMN 2.0
   */
  public static byte[] of(byte[] bpmn) {
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
    boolean again = Rounds.in(model);
    for (CatchEvent event : model.getModelElementsByType(CatchEvent.class)) {
      timer(event).ifPresent(timer -> makeResumable(event, timer, again));
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(written, model);
    return written.toByteArray();
  }

  /** The variable that says how long the wait of this event still lasts. */
  public static String variable(String elementId) {
    StringBuilder name = new StringBuilder("resume_");
    elementId
        .chars()
        .forEach(
            letter -> {
              if (Character.isLetterOrDigit(letter)) {
                name.appendCodePoint(letter);
              } else {
                name.append('_').append(Integer.toHexString(letter)).append('_');
              }
            });
    return name.toString();
  }

  private static void makeResumable(CatchEvent event, TimerEventDefinition timer, boolean again) {
    String variable = variable(event.getId());
    if (timer.getTimeDuration() != null) {
      replace(timer.getTimeDuration(), variable, variable);
    } else if (timer.getTimeDate() != null && isExpression(timer.getTimeDate())) {
      replace(timer.getTimeDate(), variable, "now() + duration(" + variable + ")");
    }
    // Each variable that is set is a record more in the engine, for every wait of everybody.
    if (again) {
      endings(event).forEach(ending -> clear(ending, variable));
    }
  }

  /** A fixed date stays what it is. */
  private static boolean isExpression(Expression drawn) {
    return drawn.getTextContent().strip().startsWith("=");
  }

  private static void replace(Expression drawn, String variable, String resumed) {
    String text = drawn.getTextContent().strip();
    String original = isExpression(drawn) ? "(" + text.substring(1) + ")" : '"' + text + '"';
    drawn.setTextContent("=if " + variable + " = null then " + original + " else " + resumed);
  }

  /**
   * What can happen instead of the wait, and it itself. Not the task that a timer is attached to:
   * an output of its own would keep its results to itself.
   */
  private static Stream<FlowNode> endings(CatchEvent event) {
    Collection<SequenceFlow> flows =
        event.getModelInstance().getModelElementsByType(SequenceFlow.class);
    Set<String> gateways =
        flows.stream()
            .filter(flow -> flow.getTarget().getId().equals(event.getId()))
            .map(SequenceFlow::getSource)
            .filter(EventBasedGateway.class::isInstance)
            .map(FlowNode::getId)
            .collect(Collectors.toSet());
    return event instanceof BoundaryEvent || gateways.isEmpty()
        ? Stream.of(event)
        : flows.stream()
            .filter(flow -> gateways.contains(flow.getSource().getId()))
            .map(SequenceFlow::getTarget);
  }

  private static void clear(FlowNode ending, String variable) {
    BpmnModelInstance model = (BpmnModelInstance) ending.getModelInstance();
    ExtensionElements extensions = ending.getExtensionElements();
    if (extensions == null) {
      extensions = model.newInstance(ExtensionElements.class);
      ending.setExtensionElements(extensions);
    }
    Collection<ZeebeIoMapping> present = extensions.getChildElementsByType(ZeebeIoMapping.class);
    ZeebeIoMapping mapping =
        present.isEmpty()
            ? extensions.addExtensionElement(ZeebeIoMapping.class)
            : present.iterator().next();
    ZeebeOutput output = model.newInstance(ZeebeOutput.class);
    output.setSource("=null");
    output.setTarget(variable);
    mapping.addChildElement(output);
  }

  private static Optional<TimerEventDefinition> timer(CatchEvent event) {
    return event.getChildElementsByType(TimerEventDefinition.class).stream().findFirst();
  }
}
