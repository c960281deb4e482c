package dev.sortie.modelcheck;

import java.time.Duration;
import java.util.List;

/** A wait lasts a while; one that does not is no wait, also on a path back. */
final class PositiveWaits implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> Waits.written(node).filter(Duration::isZero).isPresent())
        .map(node -> Finding.error(Nodes.id(node), "modelcheck.timer-zero", Nodes.name(node)))
        .toList();
  }
}
