package dev.sortie.monitor.ui;

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
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.monitor.InstanceQuery;
import dev.sortie.monitor.InstanceSearch;
import jakarta.annotation.security.RolesAllowed;

/**
 * Every instance, running and over: the list and the diagram show one filter, which the address
 * holds, so that it can be kept and sent to somebody.
 */
@Route(value = "monitor", layout = MainLayout.class)
@Menu(title = "monitor.menu", icon = "monitor", order = NavigationOrder.MONITOR)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/monitor.css")
final class InstancesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient InstanceSources sources;
  private final InstanceFilterBar bar;
  private final FilteredDiagram diagram;
  private final InstanceGrid grid;
  private final Span found = new Span();
  private final Paragraph leftOut = new Paragraph(getTranslation("monitor.instances.left-out"));
  private final ListExport export;
  private final ActBar acts;
  private final SavedFilterMenu saved;
  private final EmptyState none =
      new EmptyState(
          Symbol.SEARCH,
          getTranslation("monitor.instances.none.title"),
          getTranslation("monitor.instances.none.text"));
  private transient InstanceFilter filter = InstanceFilter.ALL;

  InstancesView(InstanceSources sources, ActSources acting, FilterShelf shelf) {
    this.sources = sources;
    this.acts = new ActBar(acting);
    this.bar = new InstanceFilterBar(sources.campaigns(), this::filterBy);
    this.diagram = new FilteredDiagram(sources, this::chooseStep);
    this.grid = new InstanceGrid(sources.instances(), sources.campaigns(), sources.time());
    this.export = new ListExport(sources);
    this.saved = new SavedFilterMenu(shelf, () -> filter);
    addClassNames("sortie-page", "sortie-monitor");
    found.addClassName("found");
    leftOut.addClassName("left-out");
    found.getElement().setAttribute("role", "status");
    Div line = new Div(found, acts, export);
    line.addClassName("above-list");
    add(
        new PageHeader(getPageTitle())
            .withSubtitle(getTranslation("monitor.instances.subtitle"))
            .withBeside(sources.engine().alarm())
            .withActions(saved),
        bar,
        leftOut,
        new RecentMoves(acting, sources.time(), this::show),
        diagram,
        line,
        none,
        grid);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    bar.show(InstanceFilter.of(address));
    filter = bar.filter();
    leftOut.setVisible(!filter.address().getParameters().equals(address.getParameters()));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("monitor.instances.title");
  }

  private void filterBy(InstanceFilter wanted) {
    filter = wanted;
    leftOut.setVisible(false);
    UI ui = getUI().orElseThrow();
    ui.getPage().getHistory().replaceState(null, new Location("monitor", wanted.address()));
    show();
  }

  private void chooseStep(String element) {
    if (!bar.offers(element)) {
      return;
    }
    InstanceFilter wanted = filter.at(element.equals(filter.element()) ? null : element);
    bar.show(wanted);
    filterBy(wanted);
  }

  private void show() {
    InstanceQuery query =
        filter.query(sources.contacts(), RelativeTime.zoneOf(UI.getCurrentOrThrow()));
    int count = sources.instances().count(query);
    found.setText(
        getTranslation(
            count == InstanceSearch.MOST ? "monitor.instances.many" : "monitor.instances.found",
            count));
    found.setVisible(count > 0);
    export.show(query, count > 0);
    acts.show(query, count > 0);
    none.setVisible(count == 0);
    grid.setVisible(count > 0);
    grid.show(query);
    diagram.show(filter, query);
    saved.show();
  }
}
