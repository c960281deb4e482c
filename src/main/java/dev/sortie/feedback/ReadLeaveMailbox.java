package dev.sortie.feedback;

import dev.sortie.shared.Loop;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox from where it was left. A server that is away is no reason to stop looking: the
 * mails wait there.
 */
final class ReadLeaveMailbox implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(ReadLeaveMailbox.class);
  private static final int AT_ONCE = 100;

  private final LeaveMailbox mailbox;
  private final TakeLeaveMail taking;
  private final LeaveMailRepository repository;
  private final InstantSource time;
  private boolean away;

  ReadLeaveMailbox(
      LeaveMailbox mailbox,
      TakeLeaveMail taking,
      LeaveMailRepository repository,
      InstantSource time) {
    this.mailbox = mailbox;
    this.taking = taking;
    this.repository = repository;
    this.time = time;
  }

  @Override
  public boolean once() {
    try (LeaveMailbox.Open open = mailbox.open()) {
      MailPlace place = new MailPlace(mailbox.name(), open.uidValidity());
      List<LeaveMail> mails = open.after(repository.lastUid(place), AT_ONCE);
      mails.forEach(mail -> taking.take(place, mail));
      mark(open, place);
      back();
      return mails.size() == AT_ONCE;
    } catch (MessagingException cause) {
      gone(cause);
      return false;
    }
  }

  /** After the commit, and from what is committed: who crashed before this does it later. */
  private void mark(LeaveMailbox.Open open, MailPlace place) throws MessagingException {
    List<Long> done = repository.toMark(place);
    if (!done.isEmpty()) {
      open.markSeen(done);
      repository.marked(place, done, time.instant());
    }
  }

  private void gone(MessagingException cause) {
    if (!away) {
      log.warn(
          "The unsubscribe mailbox {} can not be read ({}); it is tried again, and nothing is lost",
          mailbox.name(),
          cause.getMessage());
    }
    away = true;
  }

  private void back() {
    if (away) {
      log.info("The unsubscribe mailbox {} can be read again", mailbox.name());
    }
    away = false;
  }
}
