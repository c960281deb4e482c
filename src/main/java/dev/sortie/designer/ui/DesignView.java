package dev.sortie.designer.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.RouteId;
import dev.sortie.base.Symbol;
import dev.sortie.designer.Draft;
import dev.sortie.designer.DraftId;
import dev.sortie.shared.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** The drawing board: one draft, from its first step until it is published. */
@Route(value = "drafts/:draft(" + RouteId.PATTERN + ")", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER"})
@CssImport("./styles/designer.css")
final class DesignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DesignSources sources;
  private final transient Ids ids;
  private final String person;
  private String title = "";

  DesignView(DesignSources sources, Ids ids, AuthenticationContext user) {
    this.sources = sources;
    this.ids = ids;
    this.person = user.getPrincipalName().orElseThrow();
    addClassNames("sortie-page", "sortie-design");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    RouterLink back = new RouterLink(getTranslation("designer.drafts"), DraftsView.class);
    back.addClassName("back");
    add(back);
    DraftId id =
        new DraftId(UUID.fromString(event.getRouteParameters().get("draft").orElseThrow()));
    sources.drafts().find(id).ifPresentOrElse(this::show, this::showGone);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void show(Draft draft) {
    title = draft.name();
    add(new DrawingBoard(draft, sources, new Writer(ids.next(), person)));
  }

  private void showGone() {
    title = getTranslation("designer.drafts");
    add(
        new EmptyState(
            Symbol.FILE,
            getTranslation("designer.gone.title"),
            getTranslation("designer.gone.text")));
  }
}
