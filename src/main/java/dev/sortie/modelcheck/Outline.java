package dev.sortie.modelcheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be read from a campaign's diagram without knowing BPMN.
 *
 * @param key id of the process
 * @param name name of the process, English
 * @param description its documentation, English; empty where there is none
 * @param properties its {@code zeebe:properties}
 * @param steps its flow nodes in the order in which a contact can meet them
 * @param pressure how many marketing mails it sends one contact in any seven days
 */
public record Outline(
    String key,
    String name,
    String description,
    Map<String, String> properties,
    List<Step> steps,
    Pressure pressure) {

  public Outline {
    properties = Map.copyOf(properties);
    steps = List.copyOf(steps);
  }

  /** The names of the mails that the send steps use, each once, in the order of the steps. */
  public Set<String> templates() {
    Set<String> templates = new LinkedHashSet<>();
    for (Step step : steps) {
      String template = step.headers().get("template");
      if (step.kind() == StepKind.SEND_EMAIL && template != null) {
        templates.add(template);
      }
    }
    return templates;
  }

  /** Whether the step of this id stands in the room with the doors; false for an unknown one. */
  public boolean isInside(String stepId) {
    return steps.stream().anyMatch(step -> step.inside() && step.id().equals(stepId));
  }
}
