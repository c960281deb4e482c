package dev.sortie.campaign;

import dev.sortie.shared.RequestException;

/** Somebody named a campaign that was never published. */
public final class CampaignNotFoundException extends RequestException {

  private CampaignNotFoundException(String key, Object... arguments) {
    super(Kind.NOT_FOUND, key, arguments);
  }

  /** There is no campaign of this key. The text may be anything that a caller sent. */
  public static CampaignNotFoundException forKey(String key) {
    return new CampaignNotFoundException("campaign.not-found", key);
  }

  public static CampaignNotFoundException forKey(CampaignKey key) {
    return forKey(key.value());
  }

  /** There is a campaign, but it has no version of this number. */
  public static CampaignNotFoundException forVersion(CampaignKey key, int number) {
    return new CampaignNotFoundException("campaign.version-not-found", key.value(), number);
  }
}
