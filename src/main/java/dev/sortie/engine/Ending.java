package dev.sortie.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The engine's word that an instance is out of its sequence, or gone altogether.
 *
 * <p>Endings of one instance come in order where one node takes them, and in any order where
 * several do.
 *
 * @param exitId the boundary event that took the instance out ({@code exit_Converted}); null where
 *     the sequence ran to its end, and for {@link Kind#INSTANCE_ENDED}
 * @param enrollmentId the value of the variable of this name; null where the instance has none
 * @param terminated whether the instance was cancelled instead of reaching an end event
 */
public record Ending(
    long id,
    long processInstanceKey,
    Kind kind,
    @Nullable String exitId,
    @Nullable UUID enrollmentId,
    boolean terminated,
    Instant endedAt) {

  /** What ended. */
  public enum Kind {
    /** The sub-process {@code sequence} is over: no step of it runs any more. */
    SEQUENCE_LEFT,
    /** The process instance is over. */
    INSTANCE_ENDED
  }

  /** {@link #exitId}, for chaining. */
  public Optional<String> exit() {
    return Optional.ofNullable(exitId);
  }
}
