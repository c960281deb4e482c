package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to end something for many contacts, and how far it is.
 *
 * @param campaign which they leave; null = all, and nothing is sent to them any more
 * @param words why
 * @param selecting whether contacts are still being found; {@code found} grows until then
 * @param found contacts to stop
 * @param stopped those who are; each has a receipt
 * @param ended enrollments that ended by it
 * @param doneAt when the last one was stopped; null before
 */
public record StopBatch(
    StopBatchId id,
    @Nullable CampaignKey campaign,
    String words,
    boolean selecting,
    long found,
    long stopped,
    long ended,
    Instant requestedAt,
    @Nullable Instant doneAt) {

  public boolean isDone() {
    return doneAt != null;
  }
}
