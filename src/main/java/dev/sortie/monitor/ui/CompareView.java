package dev.sortie.monitor.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Two versions of a campaign beside each other; its address holds which. */
@Route(
    value = "campaigns/:campaign/compare/:before([0-9]{1,6})/:after([0-9]{1,6})",
    layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/compare.css")
final class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Campaigns campaigns;
  private final transient InstantSource clock;
  private String title = "";

  CompareView(Campaigns campaigns, InstantSource clock) {
    this.campaigns = campaigns;
    this.clock = clock;
    addClassNames("sortie-page", "sortie-compare");
  }

  /** The address of the comparison, the earlier version first. */
  static String address(CampaignKey key, int before, int after) {
    return "campaigns/" + key + "/compare/" + before + "/" + after;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    RouteParameters asked = event.getRouteParameters();
    Optional<Campaign> campaign =
        asked.get("campaign").flatMap(CampaignKey::tryParse).flatMap(campaigns::find);
    List<CampaignVersion> all =
        campaign.map(known -> campaigns.versions(known.key())).orElse(List.of());
    Optional<CampaignVersion> before = numbered(all, asked, "before");
    Optional<CampaignVersion> after = numbered(all, asked, "after");
    if (campaign.isEmpty() || before.isEmpty() || after.isEmpty()) {
      showUnknown();
    } else {
      show(campaign.get(), new ComparedVersions(all, before.get(), after.get()));
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void show(Campaign campaign, ComparedVersions versions) {
    title =
        getTranslation(
            "monitor.compare.title",
            String.valueOf(versions.before().number()),
            String.valueOf(versions.after().number()));
    RouterLink back =
        new RouterLink(
            campaign.name(getLocale()),
            CampaignView.class,
            new RouteParameters(CampaignView.CAMPAIGN, campaign.key().value()));
    back.addClassName("back");
    add(
        back,
        new PageHeader(title).withSubtitle(getTranslation("monitor.compare.subtitle")),
        new Comparison(versions, campaigns, clock));
  }

  private void showUnknown() {
    title = getTranslation("monitor.compare");
    RouterLink back = new RouterLink(getTranslation("monitor.campaigns"), CampaignListView.class);
    back.addClassName("back");
    add(
        back,
        new EmptyState(
            Symbol.FILE,
            getTranslation("monitor.compare.unknown.title"),
            getTranslation("monitor.compare.unknown.text")));
  }

  private static Optional<CampaignVersion> numbered(
      List<CampaignVersion> all, RouteParameters asked, String side) {
    return asked
        .getInteger(side)
        .flatMap(number -> all.stream().filter(version -> version.number() == number).findFirst());
  }
}
