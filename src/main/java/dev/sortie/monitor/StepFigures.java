package dev.sortie.monitor;

import dev.sortie.base.Door;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes on at one step. Who is there is always of now, all else of the time that is looked at.
 *
 * @param waiting who is there now
 * @param passed who went through and on
 * @param stuck those among the waiting for whom it does not go on without a person
 * @param exits who was there when a door opened to them; a door that nobody took may be missing
 * @param median what half of those who passed did not exceed there; null where nobody passed
 */
public record StepFigures(
    long waiting, long passed, long stuck, Map<Door, Long> exits, @Nullable Duration median) {

  /** Nobody was ever there. */
  public static final StepFigures NOBODY = new StepFigures(0, 0, 0, Map.of(), null);

  public StepFigures {
    exits = Map.copyOf(exits);
  }

  /** Who was there when this door opened to them. */
  public long through(Door door) {
    return exits.getOrDefault(door, 0L);
  }
}
