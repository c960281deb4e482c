package dev.sortie.exit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The figures of the page Exits at {@code /actuator/prometheus}; gauges look at 24 hours. */
@Component
final class ExitMetrics {

  private final Exits exits;
  private final InstantSource time;
  private final Timer timeToStop;

  ExitMetrics(MeterRegistry registry, Exits exits, InstantSource time) {
    this.exits = exits;
    this.time = time;
    this.timeToStop =
        Timer.builder("sortie.exits.time.to.stop")
            .description("From the acceptance of a stop until the instance is gone")
            .publishPercentiles(0.5, 0.95, 0.99)
            .serviceLevelObjectives(
                Duration.ofMillis(150), Duration.ofSeconds(1), Duration.ofSeconds(5))
            .register(registry);
    Gauge.builder("sortie.exits.mails.after.stop", this, it -> it.day().mailsAfterStop())
        .description("Mails that began to leave after their contact had left, must be 0")
        .register(registry);
    Gauge.builder("sortie.exits.forced", this, it -> it.day().figures().forced())
        .description("Exits whose instance had to be cancelled")
        .register(registry);
    Gauge.builder("sortie.exits.open", this, it -> it.day().figures().open())
        .description("Exits that are not over yet")
        .register(registry);
    Gauge.builder("sortie.exits.repairs", this, it -> it.day().repairs())
        .description("What the sweeper put right between ledger and engine")
        .register(registry);
    Gauge.builder("sortie.exits.outbox.waiting", this, it -> it.exits.health().waiting())
        .description("Messages that the engine was not told yet")
        .register(registry);
    Gauge.builder("sortie.exits.outbox.age", this, ExitMetrics::outboxAge)
        .description("Age of the oldest message that the engine was not told yet")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Exits that the engine has just shown as over. */
  void ended(Collection<Duration> times) {
    times.forEach(timeToStop::record);
  }

  private Exits.Overview day() {
    return exits.overview(ExitWindow.DAY, ZoneOffset.UTC);
  }

  private double outboxAge() {
    Instant now = time.instant();
    return exits
        .health()
        .oldest()
        .map(oldest -> Math.max(0, Duration.between(oldest, now).toMillis() / 1_000.0))
        .orElse(0.0);
  }
}
