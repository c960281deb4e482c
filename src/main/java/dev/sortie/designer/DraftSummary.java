package dev.sortie.designer;

import dev.sortie.campaign.CampaignKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft in a list.
 *
 * @param heldBy who has it open at this moment; null where nobody does
 */
public record DraftSummary(
    DraftId id,
    CampaignKey campaign,
    String name,
    @Nullable Integer basedOn,
    String changedBy,
    Instant changedAt,
    @Nullable String heldBy) {}
