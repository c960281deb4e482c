package dev.sortie.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** The figures of {@link Checkup} at {@code /actuator/prometheus}. */
final class VitalsMetrics {

  private final Vitals vitals;

  VitalsMetrics(Vitals vitals, MeterRegistry registry) {
    this.vitals = vitals;
    gauge(
        registry, "ready", "1 while the engine takes commands", it -> it.status().ready() ? 1 : 0);
    gauge(registry, "concerns", "What is not as it should be", it -> it.concerns().size());
    gauge(registry, "read.side.lag.records", "Records without rows, in all", Fig::unexported);
    Gauge.builder("sortie.engine.read.side.lag", this, it -> Fig.lag(it.vitals.latest()))
        .description("Age of the oldest record without its row")
        .baseUnit("seconds")
        .register(registry);
    gauge(registry, "commands.waiting", "Callers without a place", it -> it.pressure().waiting());
    gauge(registry, "incidents.open", "What does not go on without a person", Fig::incidents);
    gauge(
        registry,
        "set.aside",
        "Records without rows for good",
        it -> it.rows().setAsides().count());
    gauge(registry, "jobs.untaken", "Jobs that nobody does", Fig::untaken);
    gauge(registry, "disk.used", "Bytes of the engine's folder", Fig::diskUsed);
    gauge(registry, "memory", "Bytes of the embedded broker's process", Fig::memory);
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<Checkup> figure) {
    Gauge.builder("sortie.engine." + name, this, it -> figure.applyAsDouble(it.vitals.latest()))
        .description(description)
        .register(registry);
  }

  /** One number from a checkup each. */
  private static final class Fig {

    private Fig() {}

    static double unexported(Checkup checkup) {
      return checkup.partitions().stream()
          .mapToLong(one -> one.log() == null ? 0 : one.log().unexported())
          .sum();
    }

    static double lag(Checkup checkup) {
      return checkup.partitions().stream()
          .map(one -> one.log() == null ? Duration.ZERO : one.log().lag())
          .mapToDouble(lag -> lag.toMillis() / 1_000.0)
          .max()
          .orElse(0);
    }

    static double incidents(Checkup checkup) {
      return checkup.rows().incidents().stream().mapToLong(RowHealth.IncidentKind::open).sum();
    }

    static double untaken(Checkup checkup) {
      return checkup.rows().jobs().stream()
          .filter(one -> one.untaken(checkup.at()))
          .mapToLong(JobQueue::open)
          .sum();
    }

    static double diskUsed(Checkup checkup) {
      return checkup.storage() == null ? 0 : checkup.storage().used();
    }

    static double memory(Checkup checkup) {
      Checkup.Running running = checkup.process();
      return running == null ? 0 : running.process().memory();
    }
  }
}
