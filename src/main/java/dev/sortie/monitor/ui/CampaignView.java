package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.base.TabRow;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import jakarta.annotation.security.RolesAllowed;

/** One campaign: what goes on in it, its mails, its versions, its rules. */
@Route(value = "campaigns/:campaign", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/campaigns.css")
final class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String CAMPAIGN = "campaign";

  private final Campaigns campaigns;
  private final CampaignTabs tabs;
  private final transient StateSources states;
  private final AuthenticationContext user;
  private String title = "";

  CampaignView(
      Campaigns campaigns, CampaignTabs tabs, StateSources states, AuthenticationContext user) {
    this.campaigns = campaigns;
    this.tabs = tabs;
    this.states = states;
    this.user = user;
    addClassNames("sortie-page", "sortie-campaign");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    RouterLink back = new RouterLink(getTranslation("monitor.campaigns"), CampaignListView.class);
    back.addClassName("back");
    add(back);
    event
        .getRouteParameters()
        .get(CAMPAIGN)
        .flatMap(CampaignKey::tryParse)
        .flatMap(campaigns::find)
        .ifPresentOrElse(
            campaign -> show(campaign, LiveChoice.of(event.getLocation().getQueryParameters())),
            this::showUnknown);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void show(Campaign campaign, LiveChoice choice) {
    title = campaign.name(getLocale());
    TabSheet sheet = new TabSheet();
    sheet.addClassName("parts");
    TabRow.mend(sheet);
    sheet.add(getTranslation("monitor.tab.live"), tabs.live(campaign, choice));
    sheet.add(getTranslation("monitor.tab.mails"), tabs.mails(campaign));
    sheet.add(getTranslation("monitor.tab.versions"), tabs.versions(campaign));
    sheet.add(getTranslation("monitor.tab.settings"), tabs.settings(campaign));
    add(header(campaign), new StateNote(campaign, states, mayChange()), sheet);
  }

  private PageHeader header(Campaign campaign) {
    PageHeader header =
        new PageHeader(title)
            .withSubtitle(campaign.description(getLocale()))
            .withBeside(CampaignPill.of(campaign));
    return mayChange()
        ? header.withActions(more(campaign), draw(campaign.key()), enroll(campaign))
        : header;
  }

  private boolean mayChange() {
    return user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
  }

  private MenuBar more(Campaign campaign) {
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    SubMenu menu = bar.addItem(getTranslation("monitor.more")).getSubMenu();
    new StateMenu(campaign, states).addTo(menu);
    menu.addItem(
        getTranslation("monitor.stop-everybody"),
        click -> getUI().ifPresent(ui -> ui.navigate("campaigns/" + campaign.key() + "/stop")));
    return bar;
  }

  private Button draw(CampaignKey key) {
    return new Button(
        getTranslation("monitor.draw"),
        click -> getUI().ifPresent(ui -> ui.navigate("drafts?campaign=" + key)));
  }

  private Button enroll(Campaign campaign) {
    Button enroll = new Button(getTranslation("monitor.enroll"), Symbol.CONTACTS.icon());
    enroll.addThemeVariants(ButtonVariant.PRIMARY);
    enroll.addClickListener(
        click -> getUI().ifPresent(ui -> ui.navigate("campaigns/" + campaign.key() + "/enroll")));
    enroll.setEnabled(campaign.state().takesEntries());
    return enroll;
  }

  private void showUnknown() {
    title = getTranslation("monitor.campaigns");
    add(
        new EmptyState(
            Symbol.CAMPAIGNS,
            getTranslation("monitor.unknown.title"),
            getTranslation("monitor.unknown.text")));
  }
}
