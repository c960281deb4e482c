package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An update step changes something, and has no field that would be passed over. */
final class UpdateSteps implements Rule {

  private static final Set<String> TAGS = Set.of("addTags", "removeTags");
  private static final String SET = "set.";

  @Override
  public List<Finding> check(Diagram diagram) {
    return JobType.UPDATE_CONTACT.in(diagram).stream()
        .filter(step -> !changesSomething(step))
        .map(step -> Finding.error(Nodes.id(step), "modelcheck.update-nothing", Nodes.name(step)))
        .toList();
  }

  private static boolean changesSomething(FlowNode step) {
    Map<String, String> fields = Nodes.headers(step);
    boolean attributes =
        fields.keySet().stream()
            .anyMatch(key -> key.startsWith(SET) && key.length() > SET.length());
    return attributes
        || TAGS.stream().anyMatch(key -> !Words.of(fields.getOrDefault(key, "")).isEmpty());
  }
}
