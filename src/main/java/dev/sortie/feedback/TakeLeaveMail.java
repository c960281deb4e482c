package dev.sortie.feedback;

import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.feedback.LeaveMailReading.Meaning;
import dev.sortie.sending.LeaveLink;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what a mail to the unsubscribe address asks for, once. Effect, note and how far the mailbox
 * is read are one transaction. Only a right token stops anybody: a sender's address can be written
 * by everybody, so a mail without one is kept for a person to look at.
 */
@Component
final class TakeLeaveMail {

  private static final Logger log = LoggerFactory.getLogger(TakeLeaveMail.class);

  private final LeaveMailReading reading;
  private final LeaveMailRepository repository;
  private final Stops stops;
  private final TransactionOperations transaction;
  private final InstantSource time;

  TakeLeaveMail(
      LeaveMailReading reading,
      LeaveMailRepository repository,
      Stops stops,
      TransactionOperations transaction,
      InstantSource time) {
    this.reading = reading;
    this.repository = repository;
    this.stops = stops;
    this.transaction = transaction;
    this.time = time;
  }

  /** The same mail again, at this or another place, is the same stop. */
  void take(MailPlace place, LeaveMail mail) {
    Meaning meaning = reading.read(mail);
    Instant now = time.instant();
    LeaveLink link = meaning.link();
    if (link == null) {
      transaction.executeWithoutResult(
          status -> {
            if (repository.advance(place, mail.uid())) {
              repository.keep(place, mail, meaning, null, now);
              report(meaning);
            }
          });
    } else {
      stops.stop(
          request(link, mail),
          stop -> {
            if (repository.advance(place, mail.uid())) {
              repository.keep(place, mail, meaning, stop, now);
            }
          });
    }
  }

  private static StopRequest request(LeaveLink link, LeaveMail mail) {
    String name = HexFormat.of().formatHex(mail.digest());
    return new StopRequest(
        link.contact(), new StopReason.Unsubscribed("mail"), "leave-mail/" + name);
  }

  private static void report(Meaning meaning) {
    if (meaning.outcome().needsAPerson()) {
      log.warn(
          "A mail to the unsubscribe address has {}; it stops nobody by itself and waits for a"
              + " person",
          meaning.outcome() == LeaveMailOutcome.WRONG_TOKEN ? "a wrong token" : "no token");
    }
  }
}
