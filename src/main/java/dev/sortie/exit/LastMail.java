package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was leaving at the moment a stop was accepted, and what became of it.
 *
 * @param state as the ledger of mails calls it: ACCEPTED, REFUSED, DEFERRED, CANCELLED, UNKNOWN or
 *     still TRANSMITTING
 * @param template the mail's name within its campaign
 * @param settledAt when that was known; null while it is not
 */
public record LastMail(
    UUID id,
    CampaignKey campaign,
    String template,
    String state,
    @Nullable Instant transmittingAt,
    @Nullable Instant settledAt) {}
