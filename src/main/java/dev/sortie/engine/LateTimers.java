package dev.sortie.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Timers that should have gone off more than a minute ago.
 *
 * @param late how many; more than a hundred thousand are not counted
 * @param oldest when the first of them was due, null where none is late
 */
public record LateTimers(long late, @Nullable Instant oldest) {

  static final LateTimers NONE = new LateTimers(0, null);
}
