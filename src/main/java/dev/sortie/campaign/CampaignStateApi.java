package dev.sortie.campaign;

import dev.sortie.shared.Deeds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems pause campaigns, close their entries and put them away. */
@RestController
final class CampaignStateApi {

  /**
   * What is to be; what is not named stays as it is.
   *
   * @param spreadHours only with paused = false: over how many hours late steps go on, else at once
   */
  record Wanted(
      @Nullable Boolean paused,
      @Nullable Integer spreadHours,
      @Nullable Boolean entriesOpen,
      @Nullable Boolean archived) {}

  private final Campaigns campaigns;
  private final CampaignStates states;
  private final Deeds deeds;

  CampaignStateApi(Campaigns campaigns, CampaignStates states, Deeds deeds) {
    this.campaigns = campaigns;
    this.states = states;
    this.deeds = deeds;
  }

  /** All of it or nothing, out of the archive first and into it last; twice is once. */
  @PutMapping("/api/campaigns/{key}/state")
  CampaignAnswer change(@PathVariable String key, @RequestBody Wanted wanted) {
    CampaignKey campaign =
        CampaignKey.tryParse(key).orElseThrow(() -> CampaignNotFoundException.forKey(key));
    boolean unused =
        deeds.together(
            () -> {
              change(campaign, wanted);
              return true;
            });
    // Somebody may have read the state of before the commit meanwhile.
    campaigns.forget();
    return CampaignAnswer.of(campaigns.require(campaign));
  }

  private void change(CampaignKey campaign, Wanted wanted) {
    if (Boolean.FALSE.equals(wanted.archived())) {
      states.unarchive(campaign);
    }
    if (wanted.paused() != null) {
      pause(campaign, wanted.paused(), wanted.spreadHours());
    }
    if (wanted.entriesOpen() != null) {
      entries(campaign, wanted.entriesOpen());
    }
    if (Boolean.TRUE.equals(wanted.archived())) {
      states.archive(campaign);
    }
  }

  private void pause(CampaignKey campaign, boolean paused, @Nullable Integer spreadHours) {
    if (paused) {
      states.pause(campaign);
    } else {
      states.resume(campaign, Duration.ofHours(spreadHours == null ? 0 : spreadHours));
    }
  }

  private void entries(CampaignKey campaign, boolean open) {
    if (open) {
      states.openEntries(campaign);
    } else {
      states.closeEntries(campaign);
    }
  }
}
