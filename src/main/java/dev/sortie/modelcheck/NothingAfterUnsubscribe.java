package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From the way out for people who unsubscribed no step is reached that writes to them, now or by
 * way of another campaign.
 */
final class NothingAfterUnsubscribe implements Rule {

  private static final Set<JobType> WRITES = EnumSet.of(JobType.SEND_EMAIL, JobType.START_CAMPAIGN);

  @Override
  public List<Finding> check(Diagram diagram) {
    List<BoundaryEvent> doors =
        diagram.nodes(BoundaryEvent.class).stream()
            .filter(NothingAfterUnsubscribe::isUnsubscribe)
            .toList();
    return diagram.reachable(doors).stream()
        .filter(NothingAfterUnsubscribe::writes)
        .map(
            step -> Finding.error(Nodes.id(step), "modelcheck.after-unsubscribe", Nodes.name(step)))
        .toList();
  }

  private static boolean isUnsubscribe(BoundaryEvent event) {
    return Exit.UNSUBSCRIBED.elementId().equals(event.getId())
        || Exit.UNSUBSCRIBED.message().equals(Nodes.messageName(event));
  }

  private static boolean writes(FlowNode node) {
    return JobType.of(node).filter(WRITES::contains).isPresent();
  }
}
