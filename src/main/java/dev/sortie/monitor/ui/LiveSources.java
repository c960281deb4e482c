package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.LiveUpdates;
import dev.sortie.campaign.Campaigns;
import dev.sortie.monitor.CampaignLive;
import java.time.InstantSource;

/** Where a campaign's live page has its numbers from. */
@SpringComponent
record LiveSources(
    Campaigns campaigns, CampaignLive numbers, LiveUpdates live, InstantSource time) {}
