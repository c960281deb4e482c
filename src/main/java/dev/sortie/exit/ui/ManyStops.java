package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.Notices;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.exit.StopBatch;
import dev.sortie.exit.StopMany;
import dev.sortie.exit.StopPreview;
import dev.sortie.shared.RequestException;
import java.util.Optional;
import java.util.UUID;

/** What the pages need that stop many at once. */
@SpringComponent
final class ManyStops {

  private final StopMany stopping;
  private final StopPreview preview;
  private final AuthenticationContext user;

  ManyStops(StopMany stopping, StopPreview preview, AuthenticationContext user) {
    this.stopping = stopping;
    this.preview = preview;
    this.user = user;
  }

  boolean mayStop() {
    return user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
  }

  long inside(CampaignKey campaign) {
    return preview.of(campaign);
  }

  StopPreview.Counts count(ContactSelection selection) {
    return preview.of(selection);
  }

  /** Takes it on and shows how far it is. */
  void stop(Component page, StopMany.Request request) {
    try {
      StopBatch batch =
          stopping.stop(
              request, user.getPrincipalName().orElseThrow(), "operator/" + UUID.randomUUID());
      page.getUI()
          .or(() -> Optional.ofNullable(UI.getCurrent()))
          .ifPresent(ui -> ui.navigate(BatchView.class, BatchView.parameters(batch.id())));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }
}
