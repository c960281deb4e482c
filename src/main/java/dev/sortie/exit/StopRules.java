package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
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
      case StopReason.Converted converted -> hasGoal(campaign, converted.event());
      case StopReason.Superseded superseded -> supersedes(superseded.by(), campaign);
      case StopReason.TakenOut takenOut -> takenOut.campaign().equals(campaign);
      case StopReason.Unsubscribed unsubscribed -> true;
      case StopReason.Complained complained -> true;
      case StopReason.Bounced bounced -> true;
      case StopReason.Erased erased -> true;
      case StopReason.Suppressed suppressed -> true;
    };
  }

  private boolean hasGoal(CampaignKey campaign, String event) {
    return campaigns.apply(campaign).filter(known -> known.goals().contains(event)).isPresent();
  }

  /** A campaign never supersedes itself, whatever its rule says. */
  private boolean supersedes(CampaignKey by, CampaignKey campaign) {
    return !by.equals(campaign)
        && campaigns.apply(by).filter(known -> known.supersedes().names(campaign)).isPresent();
  }
}
