package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailPreviews;
import java.time.InstantSource;

/** Makes the parts of a campaign's page. */
@SpringComponent
final class CampaignTabs {

  private final Campaigns campaigns;
  private final MailPreviews previews;
  private final LiveSources live;
  private final InstantSource clock;

  CampaignTabs(Campaigns campaigns, MailPreviews previews, LiveSources live, InstantSource clock) {
    this.campaigns = campaigns;
    this.previews = previews;
    this.live = live;
    this.clock = clock;
  }

  Component live(Campaign campaign, LiveChoice choice) {
    return new LiveTab(campaign, live, choice);
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
