package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
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
import dev.sortie.base.RelativeTime;
import dev.sortie.base.RouteId;
import dev.sortie.base.StatusPill;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopId;
import dev.sortie.exit.Stops;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.UUID;

/** One receipt, which completes itself while somebody looks. */
@Route(value = "exits/:stop(" + RouteId.PATTERN + ")", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/exits.css")
final class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Stops stops;
  private final transient ReceiptWords words;
  private final transient LiveUpdates live;
  private final Div stage = new Div();

  ReceiptView(Stops stops, ReceiptWords words, LiveUpdates live) {
    this.stops = stops;
    this.words = words;
    this.live = live;
    addClassNames("sortie-page", "sortie-exits");
    stage.addClassName("receipt");
  }

  static RouteParameters parameters(StopId id) {
    return new RouteParameters("stop", id.toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    StopId id = new StopId(UUID.fromString(event.getRouteParameters().get("stop").orElseThrow()));
    Receipt receipt = stops.receipt(id).orElseThrow(NotFoundException::new);
    ZoneId zone = RelativeTime.zoneOf(event.getUI());
    removeAll();
    add(back(), header(receipt, zone), stage);
    show(receipt, zone);
    if (!receipt.isComplete()) {
      live.follow(this, () -> stops.receipt(id).orElse(receipt), now -> show(now, zone));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.receipt.title");
  }

  private Component back() {
    RouterLink back = new RouterLink(getTranslation("exit.tab.receipts"), ReceiptsView.class);
    back.addClassName("back");
    return back;
  }

  private Component header(Receipt receipt, ZoneId zone) {
    return new PageHeader(words.title(receipt, getLocale()))
        .withSubtitle(getTranslation("exit.receipt.title"))
        .withBeside(new StatusPill(StopsChart.door(receipt.reason().door())))
        .withActions(words.downloads(this, receipt.id(), getLocale(), zone));
  }

  private void show(Receipt receipt, ZoneId zone) {
    stage.removeAll();
    stage.add(new ReceiptSheet(words.tell(receipt, getLocale(), zone), receipt.contact(), words));
  }
}
