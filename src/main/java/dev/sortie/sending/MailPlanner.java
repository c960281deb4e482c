package dev.sortie.sending;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.guard.Category;
import dev.sortie.guard.Guard;
import dev.sortie.guard.SendDecision;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first transaction of a mail: reads the facts, asks the guard, writes the decision. It holds
 * the contact's gate shared until its commit, and a stop holds it exclusively; so either the stop
 * sees TRANSMITTING or this sees the stop.
 */
@Component
final class MailPlanner {

  /** After a stop the engine ends the step by itself; until then there is nothing to do. */
  private static final Duration UNTIL_THE_EXIT = Duration.ofSeconds(5);

  private static final Duration UNTIL_OUT = Duration.ofSeconds(1);

  /** A template that fails is looked at by a person; the row says so until then. */
  private static final Duration UNTIL_MENDED = Duration.ofHours(1);

  private final TransactionOperations transaction;
  private final Enrollments enrollments;
  private final Contacts contacts;
  private final SendLedger ledger;
  private final MailContent content;
  private final PressureSettings pressure;
  private final InstantSource time;

  MailPlanner(
      TransactionOperations transaction,
      Enrollments enrollments,
      Contacts contacts,
      SendLedger ledger,
      MailContent content,
      PressureSettings pressure,
      InstantSource time) {
    this.transaction = transaction;
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.ledger = ledger;
    this.content = content;
    this.pressure = pressure;
    this.time = time;
  }

  /**
   * @param seen the enrollment as it was just now; only what never changes of it is believed
   */
  Plan plan(SendRequest request, Enrollment seen) {
    return Objects.requireNonNull(transaction.execute(status -> planned(request, seen)));
  }

  private Plan planned(SendRequest request, Enrollment seen) {
    long stops = enrollments.holdGateShared(seen.contact());
    Enrollment enrollment = enrollments.find(seen.id()).orElseThrow();
    if (isOnItsWayOut(enrollment, request)) {
      return later(UNTIL_OUT, "the exit is not confirmed yet");
    }
    Wanted wanted = new Wanted(request, enrollment);
    if (request.category() == Category.MARKETING && pressure.mails() > 0) {
      ledger.countAlone(enrollment.contact().value());
    }
    Instant now = time.instant();
    Past past = ledger.past(wanted, now.minus(pressure.within()), pressure.mails());
    Optional<SendResult> known = PastAnswer.to(past, now);
    return known
        .<Plan>map(Plan.Answer::new)
        .orElseGet(
            () ->
                contacts
                    .find(enrollment.contact())
                    .map(contact -> decide(wanted, contact, past, stops, now))
                    .orElseGet(() -> write(wanted, Entry.cancelled(SendReason.NO_CONTACT), now)));
  }

  private Plan decide(Wanted wanted, Contact contact, Past past, long stops, Instant now) {
    return switch (Guard.decide(Facts.of(wanted, contact, past, pressure, now))) {
      case SendDecision.Allow() -> compose(wanted, contact, stops, now);
      case SendDecision.Defer defer ->
          write(wanted, Entry.held(SendReason.of(defer.reason()), null, defer.until()), now);
      case SendDecision.Refuse refuse ->
          write(wanted, Entry.refused(SendReason.of(refuse.reason())), now);
      case SendDecision.Exit exit ->
          write(wanted, Entry.cancelled(SendReason.of(exit.reason())), now);
    };
  }

  private Plan compose(Wanted wanted, Contact contact, long stops, Instant now) {
    return switch (content.render(wanted, contact)) {
      case RenderedMail mail ->
          ledger
              .write(wanted, Entry.transmitting(contact.email().value(), mail.subject()), now)
              .<Plan>map(
                  transmission ->
                      new Plan.Transmit(
                          transmission,
                          content.letter(transmission, wanted, contact, mail, now),
                          wanted,
                          stops))
              .orElseGet(() -> later(Node.LEASE, "another delivery of the job is at it"));
      case TemplateFault fault -> {
        write(
            wanted, Entry.held(SendReason.TEMPLATE, fault.toString(), now.plus(UNTIL_MENDED)), now);
        yield new Plan.Answer(new SendResult.Broken(wanted.request().template() + ": " + fault));
      }
    };
  }

  private Plan write(Wanted wanted, Entry entry, Instant now) {
    ledger.write(wanted, entry, now);
    return switch (entry.state()) {
      case CANCELLED -> later(UNTIL_THE_EXIT, String.valueOf(entry.reason()));
      case HELD ->
          later(
              Duration.between(now, Objects.requireNonNull(entry.nextAt())),
              String.valueOf(entry.reason()));
      default -> new Plan.Answer(new SendResult.Done());
    };
  }

  /** The path behind the door of conversion is only walked once the engine has opened the door. */
  private static boolean isOnItsWayOut(Enrollment enrollment, SendRequest request) {
    return enrollment.state() == EnrollmentState.EXITING
        && enrollment.exitReason() == ExitReason.CONVERTED
        && request.category() == Category.SERVICE;
  }

  private static Plan later(Duration after, String reason) {
    return new Plan.Answer(new SendResult.Later(after, reason));
  }
}
