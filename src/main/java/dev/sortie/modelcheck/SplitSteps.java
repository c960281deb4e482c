package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A split step has two to twenty-six shares, at least one of them not zero. */
final class SplitSteps implements Rule {

  private static final Pattern WEIGHT = Pattern.compile("\\d{1,6}");
  private static final int MOST = 26;

  @Override
  public List<Finding> check(Diagram diagram) {
    return JobType.SPLIT.in(diagram).stream()
        .filter(step -> shares(step).isEmpty())
        .map(
            step ->
                Finding.error(
                    Nodes.id(step),
                    "modelcheck.split-weights",
                    Nodes.name(step),
                    Nodes.header(step, "weights")))
        .toList();
  }

  /** How many shares a split step has; empty where they can not be read. */
  static OptionalInt shares(FlowNode step) {
    List<String> weights = Words.of(Nodes.header(step, "weights"));
    boolean readable = weights.stream().allMatch(weight -> WEIGHT.matcher(weight).matches());
    if (!readable || weights.size() < 2 || weights.size() > MOST) {
      return OptionalInt.empty();
    }
    boolean anybody = weights.stream().anyMatch(weight -> Integer.parseInt(weight) > 0);
    return anybody ? OptionalInt.of(weights.size()) : OptionalInt.empty();
  }
}
