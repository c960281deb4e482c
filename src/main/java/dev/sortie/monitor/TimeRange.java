package dev.sortie.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its first moment; null = since ever
 * @param until the first moment after it; null = without end
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant until) {

  /** Any time, also none at all. */
  public static final TimeRange ANY = new TimeRange(null, null);
}
