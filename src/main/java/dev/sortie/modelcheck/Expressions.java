package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on arrows and mappings of variables can be read. */
final class Expressions implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (SequenceFlow flow : diagram.flows()) {
      ConditionExpression condition = flow.getConditionExpression();
      if (condition != null) {
        check(Nodes.id(flow), Nodes.name(flow.getSource()), condition.getTextContent(), findings);
      }
    }
    for (FlowNode node : diagram.nodes()) {
      mappings(node)
          .map(ZeebeMapping::getSource)
          .filter(source -> source != null && source.startsWith("="))
          .forEach(source -> check(Nodes.id(node), Nodes.name(node), source, findings));
    }
    return findings;
  }

  private static void check(String id, String name, String text, List<Finding> findings) {
    String source = text.strip();
    if (!source.startsWith("=")) {
      findings.add(Finding.error(id, "modelcheck.condition-text", name, source));
      return;
    }
    Feel.fault(source.substring(1))
        .map(fault -> Finding.error(id, "modelcheck.expression", name, source, fault))
        .ifPresent(findings::add);
  }

  private static Stream<ZeebeMapping> mappings(FlowNode node) {
    ZeebeIoMapping mapping = node.getSingleExtensionElement(ZeebeIoMapping.class);
    return mapping == null
        ? Stream.empty()
        : Stream.concat(mapping.getInputs().stream(), mapping.getOutputs().stream());
  }
}
