package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import java.time.Instant;

/**
 * One request to enroll contacts and how far it is.
 *
 * @param selecting whether contacts are still being let in; the counts grow until then
 * @param waiting let in, but not yet running in the engine
 */
public record EnrollmentBatch(
    BatchId id,
    CampaignKey campaign,
    boolean selecting,
    EntryCounts counts,
    long waiting,
    Instant requestedAt) {

  /** Whether everybody who could enter is on the way. */
  public boolean isDone() {
    return !selecting && waiting == 0;
  }

  /** How many are on the way. */
  public long started() {
    return counts.entering() - waiting;
  }
}
