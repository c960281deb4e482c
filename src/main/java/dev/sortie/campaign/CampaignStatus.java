package dev.sortie.campaign;

import java.util.Locale;

/** What is most worth knowing about a campaign's state, in one word. */
public enum CampaignStatus {
  /** It runs and lets people in. */
  LIVE,
  /** All steps stand still. */
  PAUSED,
  /** It runs for those who are inside and lets nobody in. */
  CLOSED,
  /** Nobody is inside, and nobody gets in. */
  ARCHIVED;

  /** As the API writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Bundle key of the word for people. */
  public String labelKey() {
    return "campaign.status." + word();
  }
}
