package dev.sortie.sending;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.guard.Guard;
import dev.sortie.guard.Reason;
import dev.sortie.guard.SendDecision;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What becomes of a mail that a step wants to send, written into the ledger. Needs a transaction.
 */
@Component
final class MailDecision {

  /** After a stop the engine ends the step by itself; until then there is nothing to do. */
  private static final Duration UNTIL_THE_EXIT = Duration.ofSeconds(5);

  /** A template that fails is looked at by a person; the row says so until then. */
  private static final Duration UNTIL_MENDED = Duration.ofHours(1);

  /** Another delivery of the same job settles the mail, or its node is given up. */
  private static final Duration UNTIL_SETTLED = Duration.ofSeconds(30);

  private final Contacts contacts;
  private final SendLedger ledger;
  private final MailContent content;
  private final Facts facts;
  private final InstantSource time;

  MailDecision(
      Contacts contacts, SendLedger ledger, MailContent content, Facts facts, InstantSource time) {
    this.contacts = contacts;
    this.ledger = ledger;
    this.content = content;
    this.facts = facts;
    this.time = time;
  }

  /**
   * @param stops how often the contact was stopped until now
   */
  Plan decide(Wanted wanted, long stops) {
    Instant now = time.instant();
    if (!wanted.request().resumed().isEmpty()) {
      ledger.takeOver(wanted.request());
    }
    Past past = facts.past(wanted, now);
    if (past.state() == SendState.CANCELLED && !facts.isInside(wanted)) {
      return goOn();
    }
    Optional<SendResult> known = PastAnswer.to(past, now);
    if (known.isPresent()) {
      return new Plan.Answer(known.get());
    }
    if (past.state() == null && ledger.hadBefore(wanted.request())) {
      return write(wanted, Entry.refused(SendReason.HAD_BEFORE), now);
    }
    return contacts
        .find(wanted.enrollment().contact())
        .map(contact -> ask(wanted, contact, past, stops, now))
        .orElseGet(() -> write(wanted, Entry.cancelled(SendReason.NO_CONTACT), now));
  }

  private Plan ask(Wanted wanted, Contact contact, Past past, long stops, Instant now) {
    return switch (Guard.decide(facts.of(wanted, contact, past, now))) {
      case SendDecision.Allow() -> compose(wanted, contact, stops, now);
      case SendDecision.Defer defer when isNotedPause(defer, past) ->
          Plan.Answer.later(Duration.between(now, defer.until()), "the campaign is still paused");
      case SendDecision.Defer defer ->
          write(wanted, Entry.held(SendReason.of(defer.reason()), null, defer.until()), now);
      case SendDecision.Refuse refuse ->
          write(wanted, Entry.refused(SendReason.of(refuse.reason())), now);
      case SendDecision.Exit exit ->
          write(wanted, Entry.cancelled(SendReason.of(exit.reason())), now);
    };
  }

  /** Each look in a pause finds the same: the first note of it says all. */
  private static boolean isNotedPause(SendDecision.Defer defer, Past past) {
    return defer.reason() == Reason.CAMPAIGN_PAUSED
        && past.state() == SendState.HELD
        && past.reason() == SendReason.CAMPAIGN_PAUSED;
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
              .orElseGet(
                  () -> Plan.Answer.later(UNTIL_SETTLED, "another delivery of the job is at it"));
      case TemplateFault fault -> {
        write(
            wanted, Entry.held(SendReason.TEMPLATE, fault.toString(), now.plus(UNTIL_MENDED)), now);
        yield new Plan.Answer(new SendResult.Broken(wanted.request().template() + ": " + fault));
      }
    };
  }

  /** Behind a door nothing ends the step any more: without its mail the path goes on. */
  private static Plan goOn() {
    return new Plan.Answer(new SendResult.Done());
  }

  private Plan write(Wanted wanted, Entry entry, Instant now) {
    ledger.write(wanted, entry, now);
    return switch (entry.state()) {
      case CANCELLED ->
          facts.isInside(wanted)
              ? Plan.Answer.later(UNTIL_THE_EXIT, String.valueOf(entry.reason()))
              : goOn();
      case HELD ->
          Plan.Answer.later(
              Duration.between(now, Objects.requireNonNull(entry.nextAt())),
              String.valueOf(entry.reason()));
      default -> new Plan.Answer(new SendResult.Done());
    };
  }
}
