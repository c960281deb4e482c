package dev.sortie.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.Concern;
import dev.sortie.engine.EngineStatus;
import dev.sortie.engine.JobQueue;
import dev.sortie.engine.Outage;
import dev.sortie.engine.PartitionHealth;
import dev.sortie.engine.Pressure;
import dev.sortie.engine.RowHealth;
import dev.sortie.engine.Storage;
import dev.sortie.engine.Vitals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the engine is, for those who watch it with programs of their own. */
@RestController
final class EngineHealthApi {

  /** What is absent is not known: the engine is away, or a cluster that does not tell. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      Instant at,
      EngineStatus.State state,
      List<Concern> concerns,
      boolean embedded,
      List<Partition> partitions,
      Commands commands,
      Timers timers,
      List<Jobs> jobs,
      List<RowHealth.IncidentKind> incidents,
      RowHealth.SetAsides setAside,
      @Nullable Storage disk,
      @Nullable Running process,
      Outages outages) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Partition(
      int id, @Nullable Integer leader, int replicas, boolean healthy, @Nullable Log log) {}

  record Log(
      boolean processing,
      boolean exporting,
      long written,
      long processed,
      long exported,
      long snapshot,
      long unexported,
      long lagSeconds) {}

  record Commands(
      int inFlight, int waiting, long rejected, long windowSeconds, List<Pressure.Way> ways) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Timers(long late, @Nullable Instant oldestDueAt, boolean stuck) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Jobs(
      String type,
      long open,
      @Nullable Instant since,
      @Nullable Instant lastEndedAt,
      JobQueue.Taker doneBy,
      boolean untaken) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Running(
      long pid,
      boolean alive,
      @Nullable Instant startedAt,
      long memory,
      long heapUsed,
      long heapMost) {}

  record Outages(long count, List<Outage> latest) {}

  private final Vitals vitals;

  EngineHealthApi(Vitals vitals) {
    this.vitals = vitals;
  }

  @GetMapping("/api/engine/health")
  Answer health() {
    Checkup now = vitals.latest();
    Pressure pressure = now.pressure();
    return new Answer(
        now.at(),
        now.status().state(),
        now.concerns(),
        now.embedded(),
        now.partitions().stream().map(EngineHealthApi::partition).toList(),
        new Commands(
            pressure.used(),
            pressure.waiting(),
            pressure.rejected(),
            Pressure.WINDOW.toSeconds(),
            pressure.ways()),
        new Timers(now.timers().late().late(), now.timers().late().oldest(), now.timers().stuck()),
        now.rows().jobs().stream().map(one -> jobs(one, now.at())).toList(),
        now.rows().incidents(),
        now.rows().setAsides(),
        now.storage(),
        process(now.process()),
        new Outages(now.outages().count(), now.outages().latest()));
  }

  private static Partition partition(PartitionHealth one) {
    PartitionHealth.Log log = one.log();
    return new Partition(
        one.id(),
        one.leader(),
        one.replicas(),
        one.healthy(),
        log == null
            ? null
            : new Log(
                log.processing(),
                log.exporting(),
                log.written(),
                log.processed(),
                log.exported(),
                log.snapshot(),
                log.unexported(),
                log.lag().toSeconds()));
  }

  private static Jobs jobs(JobQueue one, Instant now) {
    return new Jobs(
        one.type(), one.open(), one.since(), one.lastEndedAt(), one.taker(), one.untaken(now));
  }

  private static @Nullable Running process(Checkup.@Nullable Running running) {
    return running == null
        ? null
        : new Running(
            running.process().pid(),
            running.process().alive(),
            running.process().startedAt(),
            running.process().memory(),
            running.heapUsed(),
            running.heapMost());
  }
}
