package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.base.RelativeTime;
import dev.sortie.engine.BrokerProcess;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.Outage;
import dev.sortie.engine.Storage;
import dev.sortie.shared.SortieClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The disk and the process that the engine runs on, and when it went away. */
final class MachineCards {

  private static final String DISK = "monitor.health.disk";
  private static final String PROCESS = "monitor.health.process";
  private static final String OUTAGES = "monitor.health.outages";

  private final HealthCard disk = new HealthCard(DISK);
  private final HealthCard process = new HealthCard(PROCESS);
  private final HealthCard outages = new HealthCard(OUTAGES);
  private final transient SortieClock time;

  MachineCards(SortieClock time) {
    this.time = time;
  }

  List<HealthCard> cards() {
    return List.of(disk, process, outages);
  }

  void show(Checkup checkup) {
    Storage storage = checkup.storage();
    disk.show(
        Objects.requireNonNullElse(storage, ""), () -> storage == null ? foreign() : disk(storage));
    Checkup.Running running = checkup.process();
    process.show(
        Objects.requireNonNullElse(running, ""),
        () -> running == null ? foreign() : process(running));
    outages.show(checkup.outages(), () -> outages(checkup.outages()));
  }

  private Component foreign() {
    return new Paragraph(disk.getTranslation("monitor.health.foreign"));
  }

  private Component disk(Storage storage) {
    return new Figures()
        .with(DISK + ".used", Amounts.bytes(disk, storage.used()))
        .with(DISK + ".free", Amounts.bytes(disk, storage.free()))
        .with(DISK + ".reserve", Amounts.bytes(disk, storage.reserve()));
  }

  /** When it started is the machine's time, which the time machine does not move. */
  private Component process(Checkup.Running running) {
    BrokerProcess one = running.process();
    Figures figures = new Figures();
    Instant started = one.startedAt();
    if (one.alive() && started != null) {
      figures.with(PROCESS + ".started", new RelativeTime(started, time.wall()));
    }
    return figures
        .with(PROCESS + ".memory", Amounts.bytes(process, one.memory()))
        .with(
            PROCESS + ".heap",
            running.heapUsed() < 0
                ? process.getTranslation("monitor.health.unknown")
                : process.getTranslation(
                    "monitor.health.of",
                    Amounts.bytes(process, running.heapUsed()),
                    Amounts.bytes(process, running.heapMost())));
  }

  private Component outages(Checkup.Outages all) {
    Div content =
        new Div(
            new Figures()
                .with(
                    OUTAGES + ".count",
                    outages.getTranslation("monitor.health.number", all.count())));
    if (!all.latest().isEmpty()) {
      FactTable table = new FactTable(OUTAGES + ".list", "when", "why");
      for (Outage one : all.latest()) {
        String word = one.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        table.row(
            List.of(
                new RelativeTime(one.at(), time),
                FactTable.text(
                    outages.getTranslation("monitor.health.outage." + word, one.detail()))));
      }
      content.add(table);
    }
    return content;
  }
}
