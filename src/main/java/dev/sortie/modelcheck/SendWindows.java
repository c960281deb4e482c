package dev.sortie.modelcheck;

import dev.sortie.shared.TimeWindow;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The hours of a send step can be read, and there are some. */
final class SendWindows implements Rule {

  private static final String FIELD = "window";
  private static final Pattern NEVER = Pattern.compile("(([01]\\d|2[0-3]):[0-5]\\d)-\\1");

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode step : JobType.SEND_EMAIL.in(diagram)) {
      String id = Nodes.id(step);
      String name = Nodes.name(step);
      String window = Nodes.header(step, FIELD);
      if (window.isEmpty() && Nodes.headers(step).containsKey(FIELD)) {
        findings.add(Finding.warning(id, "modelcheck.send-window-blank", name));
      } else if (NEVER.matcher(window).matches()) {
        findings.add(Finding.error(id, "modelcheck.send-window-never", name, window));
      } else if (!window.isEmpty() && TimeWindow.parse(window).isEmpty()) {
        findings.add(Finding.error(id, "modelcheck.send-window", name, window));
      }
    }
    return findings;
  }
}
