package dev.sortie.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a planned mail to SMTP and writes down, in the second transaction, what came of it. */
@Component
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final Duration UNTIL_THE_EXIT = Duration.ofSeconds(5);

  private final Postman postman;
  private final Attempts attempts;
  private final MailSettings settings;
  private final InstantSource time;
  private final MeterRegistry meters;

  Delivery(
      Postman postman,
      Attempts attempts,
      MailSettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.postman = postman;
    this.attempts = attempts;
    this.settings = settings;
    this.time = time;
    this.meters = meters;
  }

  SendResult deliver(Plan.Transmit plan) throws InterruptedException {
    attempts.begin(plan.transmission());
    try {
      return handOver(plan);
    } finally {
      attempts.end(plan.transmission());
    }
  }

  private SendResult handOver(Plan.Transmit plan) throws InterruptedException {
    long begun = System.nanoTime();
    SmtpOutcome outcome = postman.handOver(plan);
    Instant now = time.instant();
    Settlement settlement = Settlement.of(outcome, plan.transmission(), now, settings.retryFor());
    count(settlement, Duration.ofNanos(System.nanoTime() - begun));
    if (!attempts.settle(plan.transmission(), settlement, now)) {
      log.warn(
          "Send {} came back as {} when its lease had run out and another state stood",
          plan.transmission().id(),
          settlement.state());
    }
    return result(settlement, now);
  }

  private static SendResult result(Settlement settlement, Instant now) {
    return switch (settlement.state()) {
      case ACCEPTED, REFUSED, UNKNOWN -> new SendResult.Done();
      case CANCELLED -> new SendResult.Later(UNTIL_THE_EXIT, "the contact left");
      case DEFERRED, HELD, TRANSMITTING ->
          new SendResult.Later(
              Duration.between(now, Objects.requireNonNull(settlement.nextAt())),
              String.valueOf(settlement.reason()));
    };
  }

  private void count(Settlement settlement, Duration took) {
    meters
        .timer("sortie.sends", "outcome", settlement.state().name().toLowerCase(Locale.ROOT))
        .record(took);
  }
}
