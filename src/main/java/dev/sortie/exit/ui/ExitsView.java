package dev.sortie.exit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RelativeTime;
import dev.sortie.exit.ExitWindow;
import dev.sortie.exit.Exits;
import dev.sortie.exit.StopMany;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** How fast people get out, and that nothing follows them. */
@Route(value = "exits", layout = MainLayout.class)
@Menu(title = "exit.title", icon = "exits", order = NavigationOrder.EXITS)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/exits.css")
final class ExitsView extends Div implements HasDynamicTitle {

  private final transient Exits exits;
  private final FigureBoard board;
  private volatile ExitWindow window = ExitWindow.MONTH;
  private volatile ZoneId zone = ZoneId.systemDefault();

  ExitsView(Exits exits, FigureBoard.Sources sources, StopMany stopping, LiveUpdates live) {
    this.exits = exits;
    this.board = new FigureBoard(sources);
    addClassNames("sortie-page", "sortie-exits");
    Div tools = new Div(new ExitTabs(ExitsView.class), windows());
    tools.addClassName("tools");
    add(
        new PageHeader(getPageTitle()).withSubtitle(getTranslation("exit.figures.subtitle")),
        tools,
        new RunningBatches(stopping, live),
        board);
    live.follow(this, this::overview, overview -> board.show(overview, zone));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.title");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    zone = RelativeTime.zoneOf(attached.getUI());
    board.show(overview(), zone);
  }

  private Exits.Overview overview() {
    return exits.overview(window, zone);
  }

  private RadioButtonGroup<ExitWindow> windows() {
    RadioButtonGroup<ExitWindow> windows = new RadioButtonGroup<>();
    windows.addClassName("windows");
    windows.setItems(ExitWindow.values());
    windows.setItemLabelGenerator(item -> getTranslation("exit.window." + item.code()));
    windows.setAriaLabel(getTranslation("exit.window"));
    windows.setValue(window);
    windows.addValueChangeListener(
        chosen -> {
          window = chosen.getValue();
          board.show(overview(), zone);
        });
    return windows;
  }
}
