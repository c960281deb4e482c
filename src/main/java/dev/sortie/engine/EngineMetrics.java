package dev.sortie.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** The engine's figures at {@code /actuator/prometheus}. */
final class EngineMetrics {

  private final MeterRegistry registry;
  private final LongAdder rejections = new LongAdder();

  EngineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Shows how many commands of a lane are under way, and how many may be. */
  void watch(String lane, InFlight places) {
    Gauge.builder("sortie.engine.in.flight", places, InFlight::used)
        .description("Commands under way to the engine")
        .tag("lane", lane)
        .register(registry);
    Gauge.builder("sortie.engine.in.flight.limit", places, InFlight::limit)
        .description("Commands that may be under way, learnt from what the engine takes")
        .tag("lane", lane)
        .register(registry);
  }

  /** The engine had too much to do to take a command. */
  void rejected(String command) {
    registry.counter("sortie.engine.rejected", "command", command).increment();
    rejections.increment();
  }

  /** How many commands of ours it had too much to do for, since Sortie started. */
  long rejections() {
    return rejections.sum();
  }

  /** A job was handled; the outcome is one word. */
  void handled(String type, String outcome, Duration took) {
    registry.timer("sortie.engine.jobs", "type", type, "outcome", outcome).record(took);
  }

  /** The engine went away, by itself or because it was made to. */
  void brokerDied() {
    registry.counter("sortie.engine.broker.deaths").increment();
  }
}
