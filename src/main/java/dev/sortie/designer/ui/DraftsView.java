package dev.sortie.designer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.designer.Draft;
import dev.sortie.designer.DraftSummary;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is being drawn: all drafts, or those of one campaign, and the ways to begin another. The
 * address {@code drafts?campaign=welcome} is about one campaign.
 */
@Route(value = "drafts", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER"})
@CssImport("./styles/designer.css")
final class DraftsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DesignSources sources;
  private final transient InstantSource clock;
  private final String person;
  private transient @Nullable Campaign campaign;

  DraftsView(DesignSources sources, InstantSource clock, AuthenticationContext user) {
    this.sources = sources;
    this.clock = clock;
    this.person = user.getPrincipalName().orElseThrow();
    addClassNames("sortie-page", "sortie-drafts");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    campaign =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("campaign")
            .flatMap(CampaignKey::tryParse)
            .flatMap(sources.campaigns()::find)
            .orElse(null);
    draw();
  }

  @Override
  public String getPageTitle() {
    return Optional.ofNullable(campaign)
        .map(known -> getTranslation("designer.drafts.of", known.name(getLocale())))
        .orElseGet(() -> getTranslation("designer.drafts"));
  }

  private void draw() {
    removeAll();
    Button begin =
        campaign == null
            ? new Button(
                getTranslation("designer.begin"),
                Symbol.ADD.icon(),
                click -> new BeginDialog(sources, person).open())
            : new Button(
                getTranslation("designer.begin.from", campaign.live().number()),
                Symbol.ADD.icon(),
                click -> beginFromLive());
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new PageHeader(getPageTitle())
            .withSubtitle(getTranslation("designer.drafts.subtitle"))
            .withActions(begin));
    List<DraftSummary> drafts =
        sources.drafts().all().stream()
            .filter(draft -> campaign == null || draft.campaign().equals(campaign.key()))
            .toList();
    if (drafts.isEmpty()) {
      add(
          new EmptyState(
              Symbol.FILE,
              getTranslation("designer.drafts.none.title"),
              getTranslation("designer.drafts.none.text")));
      return;
    }
    Div cards = new Div();
    cards.addClassName("cards");
    drafts.forEach(draft -> cards.add(new DraftCard(draft, clock, () -> discard(draft))));
    add(cards);
  }

  private void beginFromLive() {
    if (campaign != null) {
      Draft draft = sources.drafts().ofLive(campaign.key(), person);
      getUI().ifPresent(ui -> ui.navigate("drafts/" + draft.id()));
    }
  }

  private void discard(DraftSummary draft) {
    sources.drafts().discard(draft.id());
    draw();
  }
}
