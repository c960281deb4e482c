package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a contact is sent besides the mails of one path, where several are gone at once: behind a
 * node with several arrows that is no choice, and behind an event that interrupts nothing.
 */
final class Forks {

  private final Diagram diagram;
  private final Ways ways;
  private final FullestWeek week;

  Forks(Diagram diagram, Ways ways, FullestWeek week) {
    this.diagram = diagram;
    this.ways = ways;
    this.week = week;
  }

  /** The most marketing mails in seven days on all paths but the one that has most of them. */
  int besides() {
    int besides = 0;
    for (FlowNode node : diagram.nodes()) {
      besides += isFork(node) ? often(node, branches(node)) : 0;
      for (BoundaryEvent event : ways.leaving(node)) {
        besides += event.cancelActivity() ? 0 : often(event, week.of(ways.reach(List.of(event))));
      }
    }
    return besides;
  }

  private boolean isFork(FlowNode node) {
    boolean choice = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
    return !choice && diagram.from(node).size() > 1;
  }

  /** All but the largest branch; what lies behind where they meet belongs to the one path. */
  private int branches(FlowNode fork) {
    List<Set<FlowNode>> branches = new ArrayList<>();
    for (FlowNode first : diagram.next(fork)) {
      branches.add(ways.reach(List.of(first)));
    }
    Set<FlowNode> common = new HashSet<>(branches.getFirst());
    branches.forEach(common::retainAll);
    int sum = 0;
    int largest = 0;
    for (Set<FlowNode> branch : branches) {
      branch.removeAll(common);
      int mails = week.of(branch);
      sum += mails;
      largest = Math.max(largest, mails);
    }
    return sum - largest;
  }

  /** What can happen again and again is not counted. */
  private int often(FlowNode node, int mails) {
    boolean again =
        (node instanceof BoundaryEvent && Nodes.waitsForMessage(node))
            || ways.reach(ways.from(node)).contains(node);
    return mails > 0 && again ? Pressure.COUNTED : mails;
  }
}
