package dev.sortie.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move as the API answers it.
 *
 * @param toVersion its number; absent where everybody goes back to their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveJson(
    UUID id,
    String campaign,
    @Nullable Integer toVersion,
    @Nullable String toStep,
    @Nullable UUID undoOf,
    boolean undone,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    long open,
    long moved,
    long over,
    Map<MoveObstacle, Long> kept) {

  MoveJson {
    kept = Map.copyOf(kept);
  }

  static MoveJson of(Move move, @Nullable Integer number) {
    return new MoveJson(
        move.id().value(),
        move.campaign().value(),
        number,
        move.element(),
        move.undoOf() == null ? null : move.undoOf().value(),
        move.undone(),
        move.requestedBy(),
        move.requestedAt(),
        move.finishedAt(),
        move.open(),
        move.moved(),
        move.over(),
        move.kept());
  }
}
