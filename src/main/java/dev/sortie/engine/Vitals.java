package dev.sortie.engine;

import dev.sortie.shared.Loop;
import dev.sortie.shared.SortieClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * How the engine is, looked at every few seconds; to ask for it costs nothing. It answers also
 * while engine or database are away.
 */
public final class Vitals implements Loop.Work {

  /** The rows are asked at every third look. */
  private static final int LOOKS_PER_READ = 3;

  private final Engine engine;
  private final EngineSite site;
  private final BrokerWatch broker;
  private final RowFigures figures;
  private final Surroundings around;
  private final Recent refusedToUs = new Recent(Pressure.WINDOW);
  private final Recent refusedToAll = new Recent(Pressure.WINDOW);
  private RowHealth rows = RowHealth.UNREAD;
  private int looks;
  private volatile @Nullable Checkup latest;

  /** What knows a figure by itself. */
  record Surroundings(Lanes lanes, TimerAlarm timers, Outages outages, SortieClock time) {}

  Vitals(
      Engine engine, EngineSite site, BrokerWatch broker, RowFigures figures, Surroundings around) {
    this.engine = engine;
    this.site = site;
    this.broker = broker;
    this.figures = figures;
    this.around = around;
  }

  /** How it is: its state at this moment, figures that are some seconds old. */
  public Checkup latest() {
    Checkup known = latest;
    return known == null ? checkup(BrokerWatch.Look.NEVER) : known.with(engine.status());
  }

  @Override
  public boolean once() {
    broker.look();
    latest = checkup(broker.latest());
    if (looks++ % LOOKS_PER_READ == 0) {
      readRows();
      latest = checkup(broker.latest());
    }
    return false;
  }

  /** That the database is away is told, not thrown: the rest is known all the same. */
  private void readRows() {
    try {
      rows = figures.read();
    } catch (DataAccessException away) {
      rows = rows.nowAway();
      looks = 0;
    }
  }

  private synchronized Checkup checkup(BrokerWatch.Look look) {
    BrokerReport report = look.report();
    BrokerProcess process = site.process();
    Instant wall = around.time().wall().instant();
    long refused = refusedToUs.of(around.lanes().rejections(), wall);
    if (report != null) {
      refused = Math.max(refused, refusedToAll.of(report.rejected(), wall));
    }
    return new Checkup(
        around.time().instant(),
        engine.status(),
        process != null,
        look.partitions(),
        new Pressure(
            around.lanes().ways(),
            refused,
            report == null ? -1 : report.inFlight(),
            report == null ? -1 : report.limit()),
        new Checkup.Timers(around.timers().late(), around.timers().isOn()),
        rows,
        site.storage(),
        process == null
            ? null
            : new Checkup.Running(
                process,
                report == null ? -1 : report.heapUsed(),
                report == null ? -1 : report.heapMost()),
        new Checkup.Outages(around.outages().count(), around.outages().latest()));
  }
}
