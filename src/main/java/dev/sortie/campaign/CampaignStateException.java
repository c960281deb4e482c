package dev.sortie.campaign;

import dev.sortie.shared.RequestException;
import java.time.Duration;

/** A campaign can not be brought into the state that was asked for. Nothing was changed. */
public final class CampaignStateException extends RequestException {

  private CampaignStateException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static CampaignStateException peopleInside(CampaignKey key, long inside) {
    return new CampaignStateException(Kind.CONFLICT, "campaign.people-inside", key.value(), inside);
  }

  static CampaignStateException archived(CampaignKey key) {
    return new CampaignStateException(Kind.CONFLICT, "campaign.archived", key.value());
  }

  static CampaignStateException spread(long hours, Duration longest) {
    return new CampaignStateException(Kind.INVALID, "campaign.spread", hours, longest.toHours());
  }
}
