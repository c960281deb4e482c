package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks for the way to the end on which a contact is written to least often, every wait at its
 * longest. Ways with less mail are tried first, so that giving up leaves a number that still holds.
 */
final class CalmestWay {

  private static final int PATIENCE = 5000;

  /**
   * Somebody has come to a node.
   *
   * @param ages of the mails of the last seven days
   * @param fullest the most mails that any seven days had so far
   */
  private record Place(FlowNode node, List<Duration> ages, int fullest) {}

  private record Seen(FlowNode node, List<Duration> ages) {}

  private final Diagram diagram;
  private final Ways ways;
  private final Waits waits;

  CalmestWay(Diagram diagram, Ways ways, Waits waits) {
    this.diagram = diagram;
    this.ways = ways;
    this.waits = waits;
  }

  /** The mails of its fullest seven days; 0 where no way leads to an end. */
  int fullestWeek() {
    PriorityQueue<Place> open = new PriorityQueue<>(Comparator.comparingInt(Place::fullest));
    diagram.in(diagram.process()).stream()
        .filter(StartEvent.class::isInstance)
        .forEach(start -> open.add(new Place(start, List.of(), 0)));
    Set<Seen> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Place place = open.remove();
      List<FlowNode> next = ways.from(place.node());
      boolean through = place.node() instanceof EndEvent && next.isEmpty();
      if (through || seen.size() == PATIENCE || place.fullest() == Pressure.COUNTED) {
        return place.fullest();
      }
      if (seen.add(new Seen(place.node(), place.ages()))) {
        next.forEach(node -> open.add(at(node, place)));
      }
    }
    return 0;
  }

  private Place at(FlowNode next, Place place) {
    Duration wait = waits.atMost(next);
    List<Duration> ages = new ArrayList<>();
    for (Duration age : place.ages()) {
      Duration older = age.plus(wait);
      if (older.compareTo(Waits.WEEK) < 0) {
        ages.add(older);
      }
    }
    if (Pressures.isMarketing(next)) {
      ages.add(Duration.ZERO);
    }
    return new Place(next, ages, Math.max(place.fullest(), ages.size()));
  }
}
