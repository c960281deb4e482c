package dev.sortie.monitor.ui;

import dev.sortie.campaign.CampaignVersion;
import java.util.List;

/**
 * Two versions to compare.
 *
 * @param all of their campaign, newest first
 */
record ComparedVersions(List<CampaignVersion> all, CampaignVersion before, CampaignVersion after) {}
