package dev.sortie.campaign;

/** How many are inside a campaign; the ledger knows. */
public interface PeopleInside {

  /** Those who entered and did not leave yet, as the present transaction sees it. */
  long inside(CampaignKey campaign);

  /** Those of them who did not begin yet; while the campaign is paused they wait for its end. */
  long entering(CampaignKey campaign);
}
