package dev.sortie.designer;

import dev.sortie.campaign.CampaignKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that somebody draws. Nothing in it runs.
 *
 * @param campaign the campaign that it is of, or will be of
 * @param basedOn the number of the version that it began as; null for a new campaign
 * @param bpmn the diagram as it was last kept, right or wrong
 * @param changedBy the account that changed it last, or began it
 */
public record Draft(
    DraftId id,
    CampaignKey campaign,
    String name,
    @Nullable Integer basedOn,
    String bpmn,
    String changedBy,
    Instant changedAt) {}
