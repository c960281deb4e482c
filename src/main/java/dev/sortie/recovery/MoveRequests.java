package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.modelcheck.Step;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is to go on where out of what a program sent. */
@Component
final class MoveRequests {

  /**
   * What a program sends.
   *
   * @param enrollments ids
   * @param toVersion its number
   * @param toStep null for the step where each is
   */
  record Body(
      @Nullable List<String> enrollments, @Nullable Integer toVersion, @Nullable String toStep) {}

  private final Campaigns campaigns;
  private final Moves moves;

  MoveRequests(Campaigns campaigns, Moves moves) {
    this.campaigns = campaigns;
    this.moves = moves;
  }

  MoveRequest of(CampaignKey campaign, Body body) {
    CampaignVersion version = version(campaigns.require(campaign).key(), body.toVersion());
    if (body.toStep() != null) {
      checkStep(version, body.toStep());
    }
    return new MoveRequest(enrollments(body.enrollments()), version.id(), body.toStep());
  }

  private CampaignVersion version(CampaignKey campaign, @Nullable Integer number) {
    if (number == null) {
      throw MoveRequestException.noVersion();
    }
    return campaigns.versions(campaign).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> CampaignNotFoundException.forVersion(campaign, number));
  }

  private void checkStep(CampaignVersion version, String step) {
    List<String> known = steps(version.id());
    if (!known.contains(step)) {
      throw MoveRequestException.unknownStep(step, version.number(), known);
    }
  }

  private List<String> steps(CampaignVersionId version) {
    return moves.steps(version).stream().map(Step::id).toList();
  }

  private static List<EnrollmentId> enrollments(@Nullable List<String> ids) {
    if (ids == null || ids.isEmpty()) {
      throw MoveRequestException.nobody();
    }
    if (ids.size() > Moves.MOST) {
      throw MoveRequestException.tooMany(ids.size(), Moves.MOST);
    }
    return ids.stream().map(MoveRequests::enrollment).toList();
  }

  private static EnrollmentId enrollment(@Nullable String text) {
    try {
      return new EnrollmentId(UUID.fromString(String.valueOf(text)));
    } catch (IllegalArgumentException e) {
      throw MoveRequestException.noId(String.valueOf(text));
    }
  }
}
