package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long, or until when, a wait lasts can be read. */
final class Timers implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode node : diagram.nodes()) {
      Nodes.timer(node).flatMap(timer -> check(node, timer)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> check(FlowNode node, TimerEventDefinition timer) {
    String id = Nodes.id(node);
    String name = Nodes.name(node);
    if (timer.getTimeCycle() != null) {
      return Optional.of(Finding.error(id, "modelcheck.timer-cycle", name));
    }
    if (timer.getTimeDuration() != null) {
      String text = timer.getTimeDuration().getTextContent().strip();
      return expression(id, name, text, IsoTimes.isDuration(text), "modelcheck.timer-duration");
    }
    if (timer.getTimeDate() != null) {
      String text = timer.getTimeDate().getTextContent().strip();
      return expression(id, name, text, IsoTimes.isDate(text), "modelcheck.timer-date");
    }
    return Optional.of(Finding.error(id, "modelcheck.timer-empty", name));
  }

  private static Optional<Finding> expression(
      String id, String name, String text, boolean fixed, String key) {
    if (text.startsWith("=")) {
      return Feel.fault(text.substring(1))
          .map(fault -> Finding.error(id, "modelcheck.expression", name, text, fault));
    }
    return fixed ? Optional.empty() : Optional.of(Finding.error(id, key, name, text));
  }
}
