package dev.sortie.monitor.ui;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.modelcheck.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written on the steps of versions. */
final class StepNames {

  private final Campaigns campaigns;
  private final Map<CampaignVersionId, Map<String, String>> names = new HashMap<>();

  StepNames(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** The name of an element; its id where the diagram has no such step. */
  String of(CampaignVersionId version, String element) {
    return names.computeIfAbsent(version, this::read).getOrDefault(element, element);
  }

  /** The names of several, in their order. */
  String of(CampaignVersionId version, List<String> elements) {
    return elements.stream()
        .map(element -> of(version, element))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> read(CampaignVersionId version) {
    return campaigns.outline(version).steps().stream()
        .collect(Collectors.toMap(Step::id, Step::name, (first, second) -> first));
  }
}
