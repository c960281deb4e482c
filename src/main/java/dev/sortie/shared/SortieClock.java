package dev.sortie.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that all of Sortie goes by: the system's, moved forward by the time machine.
 *
 * <p>It never goes back, since the engine's clock can not: a due date checker that was ahead stops
 * working after a backward move.
 */
public final class SortieClock implements InstantSource {

  private final InstantSource system;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public SortieClock(InstantSource system) {
    this.system = system;
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead.get());
  }

  /** The machine's own time, which the time machine does not move. */
  public InstantSource wall() {
    return system;
  }

  /** How far this clock is ahead of the system's. Zero unless the time machine was used. */
  public Duration ahead() {
    return ahead.get();
  }

  /**
   * Moves the time forward by this much.
   *
   * @throws IllegalArgumentException if the step is negative
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("Expected a step forward, but was " + step);
    }
    ahead.updateAndGet(now -> now.plus(step));
  }
}
