package dev.sortie.sending;

import dev.sortie.sending.MailServerStatus.Seen;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether mail can leave: the {@code mail} of {@code /actuator/health}. */
@Component
class MailHealthIndicator implements HealthIndicator {

  private static final Duration BELIEVED = Duration.ofSeconds(30);

  private final SmtpPool pool;
  private final MailServerStatus status;
  private final InstantSource time;

  MailHealthIndicator(SmtpPool pool, MailServerStatus status, InstantSource time) {
    this.pool = pool;
    this.status = status;
    this.time = time;
  }

  @Override
  public Health health() {
    Seen seen = recent();
    if (seen == null) {
      return Health.unknown().build();
    }
    return seen.trouble() == null
        ? Health.up().build()
        : Health.down()
            .withDetail("problem", status.sentence(seen.trouble(), seen.detail()))
            .build();
  }

  private @Nullable Seen recent() {
    Seen seen = status.last();
    if (seen != null && seen.at().plus(BELIEVED).isAfter(time.instant())) {
      return seen;
    }
    try {
      pool.probe();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return status.last();
  }
}
