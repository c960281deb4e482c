package dev.sortie.monitor.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.Vitals;
import dev.sortie.shared.SortieClock;
import jakarta.annotation.security.RolesAllowed;

/** How healthy the engine is: one sentence, then the figures behind it, as they change. */
@Route(value = "monitor/engine", layout = MainLayout.class)
@Menu(title = "monitor.health.menu", icon = "engine", order = NavigationOrder.MONITOR + 1)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/engine.css")
final class EngineView extends Div implements HasDynamicTitle {

  private final EngineState state = new EngineState();
  private final transient PartitionCard partitions = new PartitionCard();
  private final transient CommandCards commands;
  private final transient WorkCards work;
  private final transient MachineCards machine;

  EngineView(Vitals vitals, LiveUpdates live, SortieClock time) {
    this.commands = new CommandCards(time);
    this.work = new WorkCards(time);
    this.machine = new MachineCards(time);
    addClassNames("sortie-page", "sortie-engine");
    Div cards = new Div(partitions.card());
    cards.addClassName("cards");
    commands.cards().forEach(cards::add);
    work.cards().forEach(cards::add);
    machine.cards().forEach(cards::add);
    cards.add(work.wide());
    add(
        new PageHeader(getPageTitle()).withSubtitle(getTranslation("monitor.health.subtitle")),
        state,
        cards);
    live.follow(this, vitals::latest, this::show);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("monitor.health.title");
  }

  private void show(Checkup checkup) {
    state.show(checkup);
    partitions.show(checkup);
    commands.show(checkup);
    work.show(checkup);
    machine.show(checkup);
  }
}
