package dev.sortie.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.AuditSearch;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import jakarta.annotation.security.RolesAllowed;

/** Who did what, the newest first. The address holds the filter. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "audit.menu", icon = "file", order = NavigationOrder.AUDIT)
@RolesAllowed({"ADMIN", "MONITOR"})
@CssImport("./styles/audit.css")
final class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AuditSources sources;
  private final AuditFilterBar bar;
  private final AuditGrid grid;
  private final AuditExport export;
  private final Span found = new Span();
  private final Paragraph leftOut = new Paragraph(getTranslation("audit.left-out"));
  private final EmptyState none =
      new EmptyState(
          Symbol.FILE, getTranslation("audit.none.title"), getTranslation("audit.none.text"));

  AuditView(AuditSources sources) {
    this.sources = sources;
    DeedWords words = new DeedWords(sources.texts(), getLocale());
    this.bar = new AuditFilterBar(sources.search(), words, this::filterBy);
    this.grid = new AuditGrid(sources, words);
    this.export = new AuditExport(sources, words);
    addClassNames("sortie-page", "sortie-audit");
    found.addClassName("found");
    found.getElement().setAttribute("role", "status");
    leftOut.addClassName("left-out");
    Div line = new Div(found, export);
    line.addClassName("above-list");
    add(
        new PageHeader(getPageTitle()).withSubtitle(getTranslation("audit.subtitle")),
        bar,
        leftOut,
        line,
        none,
        grid);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    bar.show(AuditFilter.of(address));
    leftOut.setVisible(!bar.filter().address().getParameters().equals(address.getParameters()));
    show(bar.filter());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("audit.title");
  }

  private void filterBy(AuditFilter wanted) {
    leftOut.setVisible(false);
    UI ui = getUI().orElseThrow();
    ui.getPage().getHistory().replaceState(null, new Location("audit", wanted.address()));
    show(wanted);
  }

  private void show(AuditFilter filter) {
    AuditQuery query =
        filter.query(sources.contacts(), RelativeTime.zoneOf(UI.getCurrentOrThrow()));
    int count = sources.search().count(query);
    found.setText(getTranslation(count == AuditSearch.MOST ? "audit.many" : "audit.found", count));
    found.setVisible(count > 0);
    export.show(query, count > 0);
    none.setVisible(count == 0);
    grid.setVisible(count > 0);
    grid.show(query);
  }
}
