package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.CampaignRooms;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what the matrix of all campaigns is made from. */
@Component
public final class ExitMatrices {

  private record Two(CampaignKey first, CampaignKey second) {}

  private final Campaigns campaigns;
  private final CampaignRooms rooms;
  private final Kept<String, Map<Two, Long>> kept = new Kept<>();

  ExitMatrices(Campaigns campaigns, CampaignRooms rooms) {
    this.campaigns = campaigns;
    this.rooms = rooms;
  }

  /** The matrix of what is live now. */
  public ExitMatrix live() {
    Map<Two, Long> shared = kept.get("", this::shared);
    return ExitMatrix.of(
        campaigns.all(),
        (first, second) ->
            shared.getOrDefault(new Two(first, second), 0L)
                + shared.getOrDefault(new Two(second, first), 0L));
  }

  private Map<Two, Long> shared() {
    return rooms.shared().stream()
        .collect(
            Collectors.toMap(
                it -> new Two(it.first(), it.second()), CampaignRooms.Shared::contacts));
  }
}
