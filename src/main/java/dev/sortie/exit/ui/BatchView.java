package dev.sortie.exit.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RouteId;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.exit.StopBatch;
import dev.sortie.exit.StopBatchId;
import dev.sortie.exit.StopMany;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** How far the stop of many is. Closing the page does not stop it; its address brings it back. */
@Route(value = "exits/batches/:batch(" + RouteId.PATTERN + ")", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/exits.css")
final class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient StopMany stopping;
  private final transient Campaigns campaigns;
  private final transient LiveUpdates live;

  BatchView(StopMany stopping, Campaigns campaigns, LiveUpdates live) {
    this.stopping = stopping;
    this.campaigns = campaigns;
    this.live = live;
    addClassNames("sortie-page", "sortie-exits");
  }

  static RouteParameters parameters(StopBatchId id) {
    return new RouteParameters("batch", id.toString());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.batch.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    StopBatchId id =
        new StopBatchId(UUID.fromString(event.getRouteParameters().get("batch").orElseThrow()));
    StopBatch batch = stopping.batch(id).orElseThrow(NotFoundException::new);
    Optional<Campaign> campaign = Optional.ofNullable(batch.campaign()).flatMap(campaigns::find);
    BatchProgress progress =
        new BatchProgress(
            batch,
            campaign
                .map(known -> known.name(getLocale()))
                .orElseGet(() -> getTranslation("exit.batch.everything")));
    RouterLink back = new RouterLink(getTranslation("exit.tab.receipts"), ReceiptsView.class);
    back.addClassName("back");
    removeAll();
    add(back, new PageHeader(getPageTitle()).withSubtitle(batch.words()), progress);
    if (!batch.isDone()) {
      live.follow(progress, () -> stopping.batch(id).orElse(batch), progress::show);
    }
  }
}
