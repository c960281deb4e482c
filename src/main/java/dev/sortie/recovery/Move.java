package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, and how far it is.
 *
 * @param version null where everybody goes back to their own
 * @param element null where everybody stays at the step of the same id, or goes back
 * @param undoOf the move that this one takes back; null for any other
 * @param undone whether there is a move that takes this one back
 * @param finishedAt null while it goes on
 * @param open how many are still to be moved
 * @param moved how many go on there now
 * @param over how many left for good while they were being moved
 * @param kept how many stayed where they were, by the reason
 */
public record Move(
    MoveId id,
    CampaignKey campaign,
    @Nullable CampaignVersionId version,
    @Nullable String element,
    @Nullable MoveId undoOf,
    boolean undone,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    long open,
    long moved,
    long over,
    Map<MoveObstacle, Long> kept) {

  public Move {
    kept = Map.copyOf(kept);
  }

  /** Whether it can still be asked to be taken back. */
  public boolean canBeUndone() {
    return finishedAt != null && undoOf == null && !undone && moved > 0;
  }
}
