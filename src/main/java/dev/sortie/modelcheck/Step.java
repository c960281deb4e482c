package dev.sortie.modelcheck;

import java.util.Map;

/**
 * One flow node of a campaign.
 *
 * @param id its BPMN element id
 * @param name what is written on it; its id where nothing is
 * @param inside whether it stands in the room with the doors, so that leaving ends it
 * @param headers the fields of the step, as in its task headers; empty for nodes that have none
 */
public record Step(
    String id, String name, StepKind kind, boolean inside, Map<String, String> headers) {

  public Step {
    headers = Map.copyOf(headers);
  }
}
