package dev.sortie.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The component {@code engine} of {@code /actuator/health}. */
final class EngineHealth implements HealthIndicator {

  private final Engine engine;

  EngineHealth(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Health health() {
    EngineStatus status = engine.status();
    Health.Builder health = status.ready() ? Health.up() : Health.down();
    return health.withDetail("state", status.state()).build();
  }
}
