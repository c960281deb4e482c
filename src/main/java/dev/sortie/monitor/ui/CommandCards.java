package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.Pressure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What is on its way into the engine, and what it should have set off by now. */
final class CommandCards {

  private static final String COMMANDS = "monitor.health.commands";
  private static final String TIMERS = "monitor.health.timers";

  private final HealthCard commands = new HealthCard(COMMANDS);
  private final HealthCard timers = new HealthCard(TIMERS);
  private final Details ways = new Details();
  private final transient InstantSource time;

  CommandCards(InstantSource time) {
    this.time = time;
    ways.setSummaryText(commands.getTranslation(COMMANDS + ".ways"));
  }

  List<HealthCard> cards() {
    return List.of(commands, timers);
  }

  void show(Checkup checkup) {
    commands.show(checkup.pressure(), () -> pressure(checkup.pressure()));
    timers.show(checkup.timers(), () -> timers(checkup.timers()));
  }

  private Component pressure(Pressure now) {
    int most = now.ways().stream().mapToInt(Pressure.Way::limit).sum();
    Figures figures =
        new Figures()
            .with(
                COMMANDS + ".used", commands.getTranslation("monitor.health.of", now.used(), most))
            .with(COMMANDS + ".waiting", number(now.waiting()))
            .with(COMMANDS + ".rejected", number(now.rejected()));
    if (now.limit() >= 0) {
      figures.with(
          COMMANDS + ".broker",
          commands.getTranslation("monitor.health.of", now.inFlight(), now.limit()));
    }
    FactTable table = new FactTable(COMMANDS + ".way", "name", "used", "limit", "waiting");
    for (Pressure.Way way : now.ways()) {
      table.row(
          List.of(new Code(way.name()), span(way.used()), span(way.limit()), span(way.waiting())));
    }
    ways.removeAll();
    ways.add(table);
    return new Div(figures, ways);
  }

  private Component timers(Checkup.Timers now) {
    Figures figures = new Figures().with(TIMERS + ".late", number(now.late().late()));
    Instant oldest = now.late().oldest();
    return oldest == null
        ? figures
        : figures.with(TIMERS + ".oldest", new RelativeTime(oldest, time));
  }

  private Span span(long number) {
    return FactTable.text(number(number));
  }

  private String number(long number) {
    return commands.getTranslation("monitor.health.number", number);
  }
}
