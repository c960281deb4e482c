package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.Set;

/** Reads the pressure of a diagram, sound or not. */
final class Pressures {

  private Pressures() {}

  static Pressure of(Diagram diagram) {
    if (diagram.nodes().stream().noneMatch(Pressures::isMarketing)) {
      return Pressure.NONE;
    }
    Ways ways = new Ways(diagram);
    Waits waits = new Waits(diagram);
    FullestWeek fullest = new FullestWeek(ways, waits);
    int most = fullest.of(Set.copyOf(diagram.nodes()));
    int besides = new Forks(diagram, ways, fullest).besides();
    return Pressure.of(new CalmestWay(diagram, ways, waits).fullestWeek(), most + besides);
  }

  /** As the guard has it, but for a category that is missing, which is an error by itself. */
  static boolean isMarketing(FlowNode node) {
    return JobType.of(node).filter(JobType.SEND_EMAIL::equals).isPresent()
        && !Nodes.header(node, "category").equals("service");
  }
}
