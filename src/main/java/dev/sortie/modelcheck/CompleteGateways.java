package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where paths part, one of them is always open: there is a default, or the conditions are a yes and
 * a no of the same question, or all shares of a split.
 */
final class CompleteGateways implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (ExclusiveGateway gateway : diagram.nodes(ExclusiveGateway.class)) {
      List<SequenceFlow> ways = diagram.from(gateway);
      if (ways.size() < 2) {
        continue;
      }
      SequenceFlow otherwise = gateway.getDefault();
      List<SequenceFlow> asked = ways.stream().filter(way -> !way.equals(otherwise)).toList();
      boolean allAsk = asked.stream().allMatch(way -> way.getConditionExpression() != null);
      if (!allAsk) {
        findings.add(finding(gateway, "modelcheck.way-without-condition"));
      } else if (otherwise == null && !isComplete(diagram, asked)) {
        findings.add(finding(gateway, "modelcheck.no-default"));
      }
    }
    return findings;
  }

  private static boolean isComplete(Diagram diagram, List<SequenceFlow> ways) {
    Set<String> conditions =
        ways.stream()
            .map(way -> way.getConditionExpression().getTextContent().replaceAll("\\s+", ""))
            .map(text -> text.startsWith("=") ? text.substring(1) : text)
            .collect(Collectors.toSet());
    return isYesAndNo(conditions) || isEveryShare(diagram, conditions);
  }

  private static boolean isYesAndNo(Set<String> conditions) {
    return conditions.stream()
        .anyMatch(
            yes ->
                conditions.contains("not(" + yes + ")")
                    || conditions.contains(yes + "=false")
                    || (yes.endsWith("=true")
                        && conditions.contains(yes.replace("=true", "=false"))));
  }

  private static boolean isEveryShare(Diagram diagram, Set<String> conditions) {
    return JobType.SPLIT.in(diagram).stream()
        .map(SplitSteps::shares)
        .anyMatch(
            shares ->
                shares.isPresent()
                    && IntStream.range(0, shares.getAsInt())
                        .allMatch(share -> conditions.contains(condition(share))));
  }

  private static String condition(int share) {
    return "split=\"" + (char) ('A' + share) + "\"";
  }

  private static Finding finding(ExclusiveGateway gateway, String key) {
    return Finding.error(Nodes.id(gateway), key, Nodes.name(gateway));
  }
}
