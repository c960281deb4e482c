package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where contacts get to from a node in one step: along arrows, into and out of sub-processes, and
 * by a boundary event from wherever they are inside of its activity. The doors of the sequence are
 * left out: they are about who leaves.
 */
final class Ways {

  private final Diagram diagram;
  private final Map<FlowNode, List<FlowNode>> known = new HashMap<>();

  Ways(Diagram diagram) {
    this.diagram = diagram;
  }

  List<FlowNode> from(FlowNode node) {
    List<FlowNode> next = known.get(node);
    if (next == null) {
      next = read(node);
      known.put(node, next);
    }
    return next;
  }

  /** Everywhere that contacts get to from these, themselves included. */
  Set<FlowNode> reach(Collection<? extends FlowNode> starts) {
    Set<FlowNode> reached = new LinkedHashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      FlowNode node = open.poll();
      if (reached.add(node)) {
        open.addAll(from(node));
      }
    }
    return reached;
  }

  /** The boundary events by which contacts may leave this activity, but for the doors. */
  List<BoundaryEvent> leaving(FlowNode activity) {
    return diagram.sequence().filter(activity::equals).isPresent()
        ? List.of()
        : diagram.attachedTo(activity);
  }

  private List<FlowNode> read(FlowNode node) {
    List<FlowNode> next = new ArrayList<>();
    if (node instanceof SubProcess inner) {
      diagram.in(inner).stream().filter(StartEvent.class::isInstance).forEach(next::add);
    } else {
      next.addAll(diagram.next(node));
      next.addAll(leaving(node));
    }
    if (node.getParentElement() instanceof SubProcess around) {
      next.addAll(leaving(around));
      if (node instanceof EndEvent) {
        next.addAll(diagram.next(around));
      }
    }
    return next;
  }
}
