package dev.sortie.engine;

import java.time.Duration;
import java.util.List;

/**
 * How busy the ways to the engine are.
 *
 * @param rejected commands that it did not take within {@link #WINDOW} because it had too many;
 *     they come again by themselves
 * @param inFlight commands that the broker itself is at work on; -1 where it does not say
 * @param limit how many it takes at a time; -1 where it does not say
 */
public record Pressure(List<Way> ways, long rejected, long inFlight, long limit) {

  /** The time over which rejections are counted. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  static final Pressure NONE = new Pressure(List.of(), 0, -1, -1);

  public Pressure {
    ways = List.copyOf(ways);
  }

  /**
   * One way, by the kind of commands on it.
   *
   * @param name {@code start}, {@code other}, or a type of jobs
   * @param used commands under way
   * @param limit how many may be, learnt from what the engine takes
   * @param waiting those who wait for a place
   */
  public record Way(String name, int used, int limit, int waiting) {}

  /** All that is under way. */
  public int used() {
    return ways.stream().mapToInt(Way::used).sum();
  }

  /** All that waits for a place. */
  public int waiting() {
    return ways.stream().mapToInt(Way::waiting).sum();
  }
}
