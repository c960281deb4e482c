package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.RefusedFolder;
import dev.sortie.monitor.Doors;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which campaigns run, how many are inside, and who left by which door. Where everybody starts. */
@Route(value = "campaigns", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@Menu(title = "monitor.campaigns", icon = "campaigns", order = NavigationOrder.CAMPAIGNS)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/campaigns.css")
final class CampaignListView extends Div implements HasDynamicTitle {

  private record Overview(
      List<Campaign> campaigns,
      Map<CampaignKey, Doors> doors,
      List<RefusedFolder> refused,
      boolean started) {}

  private final transient CampaignSources sources;
  private final PublishDialogs dialogs;
  private final boolean mayPublish;
  private final boolean mayDraw;
  private final Div notes = new Div();
  private final Div cards = new Div();
  private final Map<CampaignKey, CampaignCard> shown = new HashMap<>();
  private final Button archive = new Button();
  private List<Campaign> listed = List.of();
  private boolean archived;
  private boolean started;

  CampaignListView(
      CampaignSources sources,
      PublishDialogs dialogs,
      LiveUpdates live,
      AuthenticationContext user) {
    this.sources = sources;
    this.dialogs = dialogs;
    this.mayPublish = user.hasAnyRole("ADMIN", "ENGINEER");
    this.mayDraw = user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
    addClassNames("sortie-page", "sortie-campaigns");
    cards.addClassName("cards");
    archive.addThemeVariants(ButtonVariant.TERTIARY);
    archive.addClickListener(
        click -> {
          archived = !archived;
          draw();
        });
    add(header(), notes, cards, archive);
    if (user.hasAnyRole("ADMIN", "ENGINEER", "MONITOR")) {
      add(new ForeignCards(sources.foreign(), live));
    }
    live.follow(this, this::read, this::show);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("monitor.campaigns");
  }

  private PageHeader header() {
    PageHeader header =
        new PageHeader(getTranslation("monitor.campaigns"))
            .withSubtitle(getTranslation("monitor.campaigns.subtitle"));
    if (mayPublish) {
      header.withActions(publishButton());
    }
    return mayDraw ? header.withActions(drafts()) : header;
  }

  private Button drafts() {
    Button drafts = new Button(getTranslation("monitor.drafts"));
    drafts.addThemeVariants(ButtonVariant.PRIMARY);
    drafts.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate("drafts")));
    return drafts;
  }

  private Button publishButton() {
    Button publish = new Button(getTranslation("monitor.publish"), Symbol.UPLOAD.icon());
    publish.addClickListener(click -> dialogs.open());
    return publish;
  }

  private Overview read() {
    return new Overview(
        sources.campaigns().all(),
        sources.numbers().doors(),
        sources.folder().refused(),
        sources.folder().done());
  }

  private void show(Overview overview) {
    boolean otherReason = listed.isEmpty() && started != overview.started();
    if (!overview.campaigns().equals(listed) || otherReason || cards.getComponentCount() == 0) {
      listed = overview.campaigns();
      started = overview.started();
      draw();
    }
    shown.forEach((key, card) -> card.show(overview.doors().getOrDefault(key, Doors.NOBODY)));
    showRefused(overview.refused());
  }

  private void draw() {
    cards.removeAll();
    shown.clear();
    long put = listed.stream().filter(campaign -> campaign.state().isArchived()).count();
    archive.setVisible(put > 0);
    archive.setText(
        archived
            ? getTranslation("monitor.archive.hide")
            : getTranslation("monitor.archive.show", put));
    for (Campaign campaign : visible()) {
      CampaignCard card = new CampaignCard(campaign);
      shown.put(campaign.key(), card);
      cards.add(card);
    }
    if (listed.isEmpty()) {
      cards.add(empty());
    }
  }

  private List<Campaign> visible() {
    return listed.stream().filter(campaign -> archived || !campaign.state().isArchived()).toList();
  }

  private EmptyState empty() {
    if (!started) {
      return new EmptyState(
          Symbol.CLOCK,
          getTranslation("monitor.starting.title"),
          getTranslation("monitor.starting.text"));
    }
    EmptyState state =
        new EmptyState(
            Symbol.CAMPAIGNS,
            getTranslation("monitor.empty.title"),
            getTranslation(mayPublish ? "monitor.empty.text" : "monitor.empty.text.ask"));
    return mayPublish ? state.withAction(publishButton()) : state;
  }

  private void showRefused(List<RefusedFolder> refused) {
    notes.setVisible(mayPublish && !refused.isEmpty());
    if (notes.isVisible() && notes.getComponentCount() == 0) {
      Button details = new Button(getTranslation("monitor.refused.show"));
      details.addThemeVariants(ButtonVariant.TERTIARY);
      details.addClickListener(click -> dialogs.openRefused(refused));
      notes.addClassName("refused");
      notes.add(
          Symbol.ATTENTION.icon(),
          new Div(getTranslation("monitor.refused", refused.size())),
          details);
    }
  }
}
