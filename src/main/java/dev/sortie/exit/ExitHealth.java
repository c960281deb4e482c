package dev.sortie.exit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the messages that end instances.
 *
 * @param waiting messages that the engine was not told yet
 * @param oldestWaiting when the oldest of them was written; null where none waits
 * @param unconfirmed exits that the engine was told and has not shown yet
 */
public record ExitHealth(long waiting, @Nullable Instant oldestWaiting, long unconfirmed) {

  /** When the oldest message was written that the engine was not told yet. */
  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldestWaiting);
  }
}
