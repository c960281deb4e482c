package dev.sortie.feedback;

import jakarta.mail.MessagingException;
import java.util.List;

/** Where mails to the unsubscribe address lie. */
interface LeaveMailbox {

  /** One that is open, seen as it is now. */
  interface Open extends AutoCloseable {

    /** When this changes, the mails have other UIDs than before. */
    long uidValidity() throws MessagingException;

    /** Those with a greater UID, in their order, at most so many. */
    List<LeaveMail> after(long uid, int max) throws MessagingException;

    /** Marks as done with, so that people see the others; unknown ones are passed over. */
    void markSeen(List<Long> uids) throws MessagingException;

    @Override
    void close() throws MessagingException;
  }

  /** Tells mailboxes apart; the same one has the same for ever. */
  String name();

  Open open() throws MessagingException;
}
