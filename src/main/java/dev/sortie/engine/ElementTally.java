package dev.sortie.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What happened at one element within some time. Doors are boundary events by their element id.
 *
 * @param passed how many went through it
 * @param spent how long those took
 * @param exits how many were there when a door opened to them; an empty id: who went through the
 *     whole sequence to its end
 * @param reached how many instances that began within this time came to it, until now
 * @param left how many instances that began within this time left from it, like exits
 */
public record ElementTally(
    long passed,
    DurationScale spent,
    Map<String, Long> exits,
    long reached,
    Map<String, Long> left) {

  /** Nothing happened. */
  public static final ElementTally NONE =
      new ElementTally(0, DurationScale.EMPTY, Map.of(), 0, Map.of());

  public ElementTally {
    exits = Map.copyOf(exits);
    left = Map.copyOf(left);
  }

  /** Both together. */
  public ElementTally plus(ElementTally other) {
    return new ElementTally(
        passed + other.passed,
        spent.plus(other.spent),
        sum(exits, other.exits),
        reached + other.reached,
        sum(left, other.left));
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    Map<String, Long> sum = new HashMap<>(one);
    other.forEach((door, times) -> sum.merge(door, times, Long::sum));
    return sum;
  }
}
