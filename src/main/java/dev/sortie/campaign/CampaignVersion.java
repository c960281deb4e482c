package dev.sortie.campaign;

import java.time.Instant;

/**
 * What was published at one moment: a diagram and its mails. It never changes; contacts who are
 * inside stay on the version that they came in by.
 *
 * @param number 1 for the first of a campaign, then one more each
 * @param processDefinitionKey how the engine knows it; no two versions share one
 * @param publishedBy who did it: a user's name, the name of an API key, or {@code processes} for
 *     the folder
 * @param note what they said about it; empty where they said nothing
 */
public record CampaignVersion(
    CampaignVersionId id,
    CampaignKey key,
    int number,
    long processDefinitionKey,
    Instant publishedAt,
    String publishedBy,
    String note) {

  /** How long a note can be. */
  public static final int LONGEST_NOTE = 500;
}
