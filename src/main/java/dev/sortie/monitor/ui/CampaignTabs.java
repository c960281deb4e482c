package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.LiveUpdates;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailPreviews;
import dev.sortie.monitor.CampaignLive;
import java.time.InstantSource;

/** Makes the parts of a campaign's page. */
@SpringComponent
final class CampaignTabs {

  private final Campaigns campaigns;
  private final CampaignLive numbers;
  private final MailPreviews previews;
  private final LiveUpdates live;
  private final InstantSource clock;

  CampaignTabs(
      Campaigns campaigns,
      CampaignLive numbers,
      MailPreviews previews,
      LiveUpdates live,
      InstantSource clock) {
    this.campaigns = campaigns;
    this.numbers = numbers;
    this.previews = previews;
    this.live = live;
    this.clock = clock;
  }

  Component live(Campaign campaign) {
    return new LiveTab(campaign, campaigns, numbers, live);
  }

  Component mails(Campaign campaign) {
    return new MailsTab(campaign, campaigns, previews);
  }

  Component versions(Campaign campaign) {
    return new VersionsTab(campaign, campaigns, clock);
  }

  Component settings(Campaign campaign) {
    return new SettingsTab(campaign, campaigns);
  }
}
