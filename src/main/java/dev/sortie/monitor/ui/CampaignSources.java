package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.ProcessesFolder;
import dev.sortie.monitor.CampaignLive;
import dev.sortie.monitor.ForeignProcesses;

/** What the list of campaigns reads. */
@SpringComponent
record CampaignSources(
    Campaigns campaigns, CampaignLive numbers, ProcessesFolder folder, ForeignProcesses foreign) {}
