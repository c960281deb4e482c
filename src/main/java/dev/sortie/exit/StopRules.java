package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignRules;
import dev.sortie.campaign.Topic;
import java.util.Optional;
import java.util.function.Function;

/** Which campaigns a stop ends. */
final class StopRules {

  private final Function<CampaignKey, Optional<Campaign>> campaigns;

  /** By the rules that these campaigns have now. */
  StopRules(Function<CampaignKey, Optional<Campaign>> campaigns) {
    this.campaigns = campaigns;
  }

  /** Whether a contact for whom this is reported leaves this campaign. */
  boolean ends(StopReason reason, CampaignKey campaign) {
    return switch (reason) {
      case StopReason.Converted converted -> converted.campaigns().contains(campaign);
      case StopReason.Superseded superseded -> supersedes(superseded.by(), campaign);
      case StopReason.TakenOut takenOut -> takenOut.campaign().equals(campaign);
      case StopReason.Unsubscribed unsubscribed -> !staysOnUnsubscribe(campaign);
      case StopReason.LeftTopic left -> isOfTopic(campaign, left.topic());
      case StopReason.Complained complained -> true;
      case StopReason.Bounced bounced -> true;
      case StopReason.Erased erased -> true;
      case StopReason.Suppressed suppressed -> true;
    };
  }

  private boolean staysOnUnsubscribe(CampaignKey campaign) {
    return rules(campaign).staysOnUnsubscribe();
  }

  private boolean isOfTopic(CampaignKey campaign, String topic) {
    Topic own = rules(campaign).topic();
    return own != null && own.key().equals(topic);
  }

  /** A campaign never supersedes itself, whatever its rule says. */
  private boolean supersedes(CampaignKey by, CampaignKey campaign) {
    String group = campaigns.apply(campaign).map(Campaign::group).orElse(null);
    return !by.equals(campaign) && rules(by).supersedes().names(campaign, group);
  }

  private CampaignRules rules(CampaignKey campaign) {
    return campaigns.apply(campaign).map(Campaign::rules).orElse(CampaignRules.NONE);
  }
}
