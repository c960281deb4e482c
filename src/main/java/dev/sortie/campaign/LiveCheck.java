package dev.sortie.campaign;

import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks a campaign next to those that are live. Changes nothing. */
@Service
public class LiveCheck {

  private final Campaigns campaigns;
  private final CheckCampaign check;

  LiveCheck(Campaigns campaigns, MailCheck mails, MailCap cap) {
    this.campaigns = campaigns;
    this.check = new CheckCampaign(mails, cap);
  }

  /** What publishing these files would find, but for what only the engine knows. */
  public CheckedCampaign check(CampaignFiles files) {
    CheckedModel model = ModelCheck.check(files.bpmn());
    Outline outline = model.outline();
    return outline == null
        ? check.whole(model, files, List.of())
        : check.whole(model, withLiveMails(files, outline), neighbours());
  }

  /** A diagram that comes alone keeps the mails that its campaign has. */
  private CampaignFiles withLiveMails(CampaignFiles files, Outline outline) {
    if (!files.mails().isEmpty()) {
      return files;
    }
    Optional<Campaign> live = CampaignKey.tryParse(outline.key()).flatMap(campaigns::find);
    return live.map(campaign -> files.withMails(campaigns.mails(campaign.live().id())))
        .orElse(files);
  }

  private List<Neighbour> neighbours() {
    return campaigns.all().stream()
        .filter(campaign -> !campaign.state().isArchived())
        .map(campaign -> Neighbour.of(campaign, campaigns.outline(campaign.live().id())))
        .toList();
  }
}
