package dev.sortie.sending;

import dev.sortie.engine.Engine;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.Enrollments;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the mail of a step at most once, however often the step asks.
 *
 * <p>First transaction: decide and, if it may leave, write TRANSMITTING. Then SMTP. Second
 * transaction: write what came of it. A crash in between leaves TRANSMITTING, which becomes UNKNOWN
 * when the lease runs out, and is never sent again by itself.
 */
@Component
public final class SendEmail {

  private static final Logger log = LoggerFactory.getLogger(SendEmail.class);
  private static final Duration CANCELLING = Duration.ofSeconds(30);

  private final Enrollments enrollments;
  private final Engine engine;
  private final MailPlanner planner;
  private final Delivery delivery;
  private final Slots slots;

  SendEmail(
      Enrollments enrollments, Engine engine, MailPlanner planner, Delivery delivery, Slots slots) {
    this.enrollments = enrollments;
    this.engine = engine;
    this.planner = planner;
    this.delivery = delivery;
    this.slots = slots;
  }

  /** Blocks until the mail is settled or put off. */
  public SendResult send(SendRequest request) throws InterruptedException {
    Optional<Enrollment> seen = enrollments.find(request.enrollment());
    if (seen.isEmpty() || !isOwn(seen.get(), request)) {
      return orphan(request);
    }
    slots.take();
    try {
      return switch (planner.plan(request, seen.get())) {
        case Plan.Answer(SendResult result) -> result;
        case Plan.Transmit transmit -> delivery.deliver(transmit);
      };
    } finally {
      slots.giveBack();
    }
  }

  /** An instance that came up a second time after a crash runs for nobody. */
  private boolean isOwn(Enrollment enrollment, SendRequest request) {
    Long key = enrollment.processInstanceKey();
    return key == null
        ? enrollments.claimInstance(enrollment.id(), request.processInstanceKey())
        : key == request.processInstanceKey();
  }

  private SendResult orphan(SendRequest request) {
    log.warn(
        "Process instance {} is not the one of enrollment {}; it is cancelled and sends nothing",
        request.processInstanceKey(),
        request.enrollment());
    var unused = engine.cancel(request.processInstanceKey());
    return new SendResult.Later(CANCELLING, "not the enrollment's own instance");
  }
}
