package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.enrollment.CampaignRooms;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.SelectedContacts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says before it happens how many a stop would be about. */
@Component
public final class StopPreview {

  /**
   * @param contacts who is selected
   * @param inside how many of them are inside which campaign; no entry for none
   */
  public record Counts(long contacts, Map<CampaignKey, Long> inside) {

    public Counts {
      inside = Map.copyOf(inside);
    }
  }

  private final SelectedContacts selected;
  private final CampaignRooms rooms;

  StopPreview(SelectedContacts selected, CampaignRooms rooms) {
    this.selected = selected;
    this.rooms = rooms;
  }

  /** For a selection of contacts. */
  public Counts of(ContactSelection selection) {
    long[] contacts = {0};
    Map<CampaignKey, Long> inside = new HashMap<>();
    var unused =
        selected.forEach(
            selection,
            piece -> {
              contacts[0] += piece.size();
              rooms.count(piece).forEach((key, count) -> inside.merge(key, count, Long::sum));
            });
    return new Counts(contacts[0], inside);
  }

  /** For everybody who is inside a campaign now. */
  public long of(CampaignKey campaign) {
    return rooms.count(campaign);
  }
}
