package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that began to leave after its contact had left the campaign. There must be none.
 *
 * @param stop the stop that it ignored
 */
public record LateMail(
    UUID send,
    StopId stop,
    ContactId contact,
    CampaignKey campaign,
    Instant leftAt,
    Instant transmittingAt) {}
