package dev.sortie.feedback;

import dev.sortie.outbox.InsideLetter;
import dev.sortie.outbox.Outbox;
import dev.sortie.sending.MailSettings;
import dev.sortie.shared.EmailAddress;
import java.util.List;
import java.util.Objects;

/** The unsubscribe address while mail stays inside: what the inside server took for it. */
final class InsideLeaveMailbox implements LeaveMailbox {

  /** The ids of the outbox come from one sequence, which never begins anew. */
  private static final long NEVER_CHANGES = 1;

  private final Outbox outbox;
  private final EmailAddress address;

  InsideLeaveMailbox(Outbox outbox, MailSettings settings) {
    this.outbox = outbox;
    this.address = Objects.requireNonNull(settings.unsubscribeAddress());
  }

  @Override
  public String name() {
    return "outbox/" + address;
  }

  @Override
  public Open open() {
    return new Open() {
      @Override
      public long uidValidity() {
        return NEVER_CHANGES;
      }

      @Override
      public List<LeaveMail> after(long uid, int max) {
        return outbox.lettersTo(address, uid, max).stream().map(InsideLeaveMailbox::mail).toList();
      }

      @Override
      public void markSeen(List<Long> uids) {
        // The outbox shows every mail alike.
      }

      @Override
      public void close() {
        // Nothing is held open.
      }
    };
  }

  private static LeaveMail mail(InsideLetter letter) {
    return new LeaveMail(letter.id(), letter.messageId(), letter.from(), letter.subject());
  }
}
