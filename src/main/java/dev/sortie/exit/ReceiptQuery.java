package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts are looked for; all conditions hold together.
 *
 * @param contact of this contact; null = of all
 * @param campaign that ended somebody's part in this campaign; null = any
 * @param kind one of {@link ReceiptSearch#KINDS}; null = any
 * @param from accepted then or later; null = since ever
 * @param until accepted before that; null = up to now
 */
public record ReceiptQuery(
    @Nullable ContactId contact,
    @Nullable CampaignKey campaign,
    @Nullable String kind,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Every receipt. */
  public static final ReceiptQuery ALL = new ReceiptQuery(null, null, null, null, null);
}
