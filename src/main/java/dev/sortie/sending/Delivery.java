package dev.sortie.sending;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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

  private final LetterWriter writer;
  private final SmtpPool pool;
  private final LastLook lastLook;
  private final SendLedger ledger;
  private final MailSettings settings;
  private final InstantSource time;
  private final MeterRegistry meters;

  Delivery(
      LetterWriter writer,
      SmtpPool pool,
      LastLook lastLook,
      SendLedger ledger,
      MailSettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.writer = writer;
    this.pool = pool;
    this.lastLook = lastLook;
    this.ledger = ledger;
    this.settings = settings;
    this.time = time;
    this.meters = meters;
  }

  SendResult deliver(Plan.Transmit plan) throws InterruptedException {
    Letter letter = plan.letter();
    long begun = System.nanoTime();
    SmtpOutcome outcome =
        pool.deliver(message(letter), letter.to().value(), () -> lastLook.mayLeave(plan));
    Instant now = time.instant();
    Settlement settlement = Settlement.of(outcome, plan.transmission(), now, settings.retryFor());
    count(settlement, Duration.ofNanos(System.nanoTime() - begun));
    if (!ledger.settle(plan.transmission(), settlement, now)) {
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

  private MimeMessage message(Letter letter) {
    try {
      return writer.write(letter);
    } catch (MessagingException bug) {
      throw new IllegalStateException("A mail could not be written", bug);
    }
  }
}
