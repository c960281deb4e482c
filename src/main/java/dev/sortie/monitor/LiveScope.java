package dev.sortie.monitor;

import dev.sortie.campaign.CampaignVersion;
import java.util.List;

/**
 * What a campaign's live page is about.
 *
 * @param drawn the version whose diagram is shown
 * @param counted the versions whose numbers are added up, by element id
 * @param time when it happened
 */
public record LiveScope(CampaignVersion drawn, List<CampaignVersion> counted, TimeRange time) {

  public LiveScope {
    counted = List.copyOf(counted);
  }

  List<Long> definitions() {
    return counted.stream().map(CampaignVersion::processDefinitionKey).toList();
  }
}
