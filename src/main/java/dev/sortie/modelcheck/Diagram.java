package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The one process of a file as a graph. Arrows are read from the sequence flows alone, since a file
 * may leave out the {@code incoming} and {@code outgoing} lists of its nodes.
 */
final class Diagram {

  /** Element id of the sub-process that holds the steps. */
  static final String SEQUENCE = "sequence";

  private final Process process;
  private final List<FlowNode> nodes = new ArrayList<>();
  private final List<SequenceFlow> flows = new ArrayList<>();
  private final Map<FlowNode, List<SequenceFlow>> outgoing = new HashMap<>();
  private final Map<FlowNode, List<BoundaryEvent>> doors = new HashMap<>();
  private final Map<ModelElementInstance, List<FlowNode>> children = new HashMap<>();

  private Diagram(Process process) {
    this.process = process;
  }

  static Diagram of(Process process) {
    Diagram diagram = new Diagram(process);
    diagram.collect(process.getFlowElements());
    return diagram;
  }

  Process process() {
    return process;
  }

  /** All flow nodes, those of sub-processes behind their sub-process. */
  List<FlowNode> nodes() {
    return nodes;
  }

  List<SequenceFlow> flows() {
    return flows;
  }

  <T extends FlowNode> List<T> nodes(Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The nodes that lie directly in a process or sub-process. */
  List<FlowNode> in(ModelElementInstance scope) {
    return children.getOrDefault(scope, List.of());
  }

  /** The sub-process that holds the steps, where there is one. */
  Optional<SubProcess> sequence() {
    return nodes(SubProcess.class).stream()
        .filter(node -> SEQUENCE.equals(node.getId()))
        .filter(node -> process.equals(node.getParentElement()))
        .findFirst();
  }

  List<SequenceFlow> from(FlowNode node) {
    return outgoing.getOrDefault(node, List.of());
  }

  /** The nodes that the arrows of this one point to. */
  List<FlowNode> next(FlowNode node) {
    return from(node).stream().map(SequenceFlow::getTarget).toList();
  }

  List<BoundaryEvent> attachedTo(FlowNode activity) {
    return doors.getOrDefault(activity, List.of());
  }

  /** Where a contact can get from these nodes, themselves included, and all inside of those. */
  Set<FlowNode> reachable(Collection<? extends FlowNode> from) {
    return walk(from, this::in);
  }

  /**
   * Follows arrows and doors from these nodes.
   *
   * @param entry where a sub-process that is met is entered
   */
  Set<FlowNode> walk(
      Collection<? extends FlowNode> from, Function<SubProcess, List<FlowNode>> entry) {
    Set<FlowNode> reached = new LinkedHashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (reached.add(node)) {
        open.addAll(next(node));
        open.addAll(attachedTo(node));
        if (node instanceof SubProcess inner) {
          open.addAll(entry.apply(inner));
        }
      }
    }
    return reached;
  }

  private void collect(Collection<FlowElement> elements) {
    for (FlowElement element : elements) {
      if (element instanceof SequenceFlow flow) {
        addFlow(flow);
      } else if (element instanceof FlowNode node) {
        addNode(node);
      }
    }
  }

  /** An arrow without a node at either end is left out; what it should have met is not reached. */
  private void addFlow(SequenceFlow flow) {
    FlowNode source = flow.getSource();
    if (source != null && flow.getTarget() != null) {
      flows.add(flow);
      outgoing.computeIfAbsent(source, node -> new ArrayList<>()).add(flow);
    }
  }

  private void addNode(FlowNode node) {
    nodes.add(node);
    children.computeIfAbsent(node.getParentElement(), scope -> new ArrayList<>()).add(node);
    if (node instanceof BoundaryEvent door && door.getAttachedTo() != null) {
      doors.computeIfAbsent(door.getAttachedTo(), activity -> new ArrayList<>()).add(door);
    }
    if (node instanceof SubProcess inner) {
      collect(inner.getFlowElements());
    }
  }
}
