package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.VersionSuccession;
import dev.sortie.modelcheck.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps at which somebody can be let go on. */
@Component
final class MoveSteps {

  private final Campaigns campaigns;
  private final VersionSuccession versions;

  MoveSteps(Campaigns campaigns, VersionSuccession versions) {
    this.campaigns = campaigns;
    this.versions = versions;
  }

  /** Those with the doors that the engine does not only come to from elsewhere. */
  List<Step> of(CampaignVersionId version) {
    Set<String> notToBeginAt = versions.paths(version).notToBeginAt();
    return campaigns.outline(version).steps().stream()
        .filter(step -> step.inside() && isStep(step) && !notToBeginAt.contains(step.id()))
        .toList();
  }

  MoveTarget target(VersionSuccession.Known version, @Nullable String element) {
    return new MoveTarget(
        version.id(),
        element,
        of(version.id()).stream().map(Step::id).collect(Collectors.toUnmodifiableSet()),
        version.resumable());
  }

  private static boolean isStep(Step step) {
    return switch (step.kind()) {
      case SEND_EMAIL,
          WAIT,
          WAIT_FOR,
          CHECK,
          SPLIT,
          UPDATE_CONTACT,
          START_CAMPAIGN,
          HUMAN_TASK,
          CALL_WEBHOOK,
          OTHER ->
          true;
      case START, GATEWAY, SEQUENCE, DOOR, END -> false;
    };
  }
}
