package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.CampaignRooms;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.SelectedContacts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a batch is about, in pieces. */
@Component
final class StopBatchSelection {

  private static final int PIECE = 1_000;

  private final SelectedContacts selected;
  private final CampaignRooms rooms;

  StopBatchSelection(SelectedContacts selected, CampaignRooms rooms) {
    this.selected = selected;
    this.rooms = rooms;
  }

  void forEach(StopBatchRepository.Claim claim, Consumer<List<ContactId>> piece) {
    ContactSelection selection = claim.selection();
    CampaignKey campaign = claim.campaign();
    if (selection != null) {
      var unused =
          selected.forEach(
              selection,
              some -> piece.accept(campaign == null ? some : rooms.inside(campaign, some)));
    } else if (campaign != null) {
      everybodyIn(campaign, piece);
    }
  }

  private void everybodyIn(CampaignKey campaign, Consumer<List<ContactId>> piece) {
    @Nullable ContactId last = null;
    List<ContactId> some = rooms.page(campaign, last, PIECE);
    while (!some.isEmpty()) {
      piece.accept(some);
      some = rooms.page(campaign, some.getLast(), PIECE);
    }
  }
}
