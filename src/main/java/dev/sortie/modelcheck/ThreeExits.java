package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sequence has its three doors: interrupting message boundary events, each opened by its own
 * message for exactly this enrollment.
 */
final class ThreeExits implements Rule {

  private static final String KEY = "=enrollmentId";

  @Override
  public List<Finding> check(Diagram diagram) {
    Optional<SubProcess> sequence = diagram.sequence();
    List<Finding> findings = new ArrayList<>();
    for (Exit exit : Exit.values()) {
      Optional<BoundaryEvent> event =
          diagram.nodes(BoundaryEvent.class).stream()
              .filter(candidate -> exit.elementId().equals(candidate.getId()))
              .findFirst();
      if (event.isEmpty()) {
        findings.add(Finding.error("", exit.key("exit-missing"), exit.elementId(), exit.message()));
      } else {
        findings.addAll(check(exit, event.get(), sequence.orElse(null)));
      }
    }
    return findings;
  }

  private static List<Finding> check(
      Exit exit, BoundaryEvent event, @Nullable SubProcess sequence) {
    List<Finding> findings = new ArrayList<>();
    String id = Nodes.id(event);
    String name = Nodes.name(event);
    if (sequence != null && !sequence.equals(event.getAttachedTo())) {
      findings.add(Finding.error(id, "modelcheck.exit-elsewhere", name));
    }
    if (!event.cancelActivity()) {
      findings.add(Finding.error(id, "modelcheck.exit-lets-stay", name));
    }
    if (!Nodes.messageName(event).equals(exit.message())) {
      findings.add(Finding.error(id, "modelcheck.exit-message", name, exit.message()));
    } else if (!Nodes.correlationKey(event).equals(KEY)) {
      findings.add(Finding.error(id, "modelcheck.exit-key", name, KEY));
    }
    return findings;
  }
}
