package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long contacts stay at a node, as far as the diagram says. Anything from a week on counts as a
 * week.
 */
final class Waits {

  static final Duration WEEK = Duration.ofDays(7);

  private static final Pattern CONSTANT =
      Pattern.compile("=\\s*duration\\(\\s*\"([^\"]*)\"\\s*\\)\\s*");

  private final Diagram diagram;

  Waits(Diagram diagram) {
    this.diagram = diagram;
  }

  /** The duration that a timer names; empty for what is no timer, or computes it, or has a date. */
  static Optional<Duration> written(FlowNode node) {
    return Nodes.timer(node)
        .map(TimerEventDefinition::getTimeDuration)
        .map(duration -> constant(duration.getTextContent().strip()))
        .flatMap(IsoTimes::duration);
  }

  /** Whether who comes here a second time waits again; a date that is over is over. */
  static boolean isAnew(FlowNode node) {
    return Nodes.waitsForMessage(node)
        || Nodes.timer(node).filter(timer -> timer.getTimeDate() == null).isPresent();
  }

  /** What a wait for a message or of unknown length takes at least is nothing. */
  Duration atLeast(FlowNode node) {
    return node instanceof BoundaryEvent
        ? Duration.ZERO
        : written(node).map(Waits::capped).orElse(Duration.ZERO);
  }

  /** Who waits for a message waits until the timer that races with it, or for ever. */
  Duration atMost(FlowNode node) {
    if (Nodes.waitsForMessage(node)) {
      return race(node);
    }
    return Nodes.timer(node).isPresent()
        ? written(node).map(Waits::capped).orElse(WEEK)
        : Duration.ZERO;
  }

  private Duration race(FlowNode event) {
    return diagram.nodes(EventBasedGateway.class).stream()
        .map(diagram::next)
        .filter(arms -> arms.contains(event))
        .flatMap(arms -> arms.stream().flatMap(arm -> written(arm).stream()))
        .min(Comparator.naturalOrder())
        .map(Waits::capped)
        .orElse(WEEK);
  }

  private static String constant(String text) {
    Matcher matcher = CONSTANT.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  private static Duration capped(Duration duration) {
    return duration.compareTo(WEEK) < 0 ? duration : WEEK;
  }
}
