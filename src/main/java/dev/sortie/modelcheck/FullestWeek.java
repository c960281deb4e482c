package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Counts the marketing mails that one path can bring within less than seven days, by looking for
 * the earliest moment at which the next one leaves (Dijkstra, one layer for each mail).
 */
final class FullestWeek {

  /** Somebody has come to a node, so long after the first of so many mails. */
  private record Moment(FlowNode node, int mails, Duration since) {}

  private record Place(FlowNode node, int mails) {}

  private final Ways ways;
  private final Waits waits;

  FullestWeek(Ways ways, Waits waits) {
    this.ways = ways;
    this.waits = waits;
  }

  /** The most in a week that begins anywhere in these nodes and does not leave them. */
  int of(Set<FlowNode> region) {
    PriorityQueue<Moment> open = new PriorityQueue<>(Comparator.comparing(Moment::since));
    region.stream()
        .filter(Pressures::isMarketing)
        .forEach(node -> open.add(new Moment(node, 1, Duration.ZERO)));
    Set<Place> earlier = new HashSet<>();
    int most = 0;
    while (!open.isEmpty() && most < Pressure.COUNTED) {
      Moment moment = open.remove();
      if (earlier.add(new Place(moment.node(), moment.mails()))) {
        most = Math.max(most, moment.mails());
        ways.from(moment.node()).stream()
            .filter(region::contains)
            .map(next -> at(next, moment))
            .filter(next -> next.since().compareTo(Waits.WEEK) < 0)
            .forEach(open::add);
      }
    }
    return most;
  }

  private Moment at(FlowNode next, Moment moment) {
    return new Moment(
        next,
        moment.mails() + (Pressures.isMarketing(next) ? 1 : 0),
        moment.since().plus(waits.atLeast(next)));
  }
}
