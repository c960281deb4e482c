package dev.sortie.feedback;

import dev.sortie.contact.ContactId;
import dev.sortie.exit.StopId;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the mailboxes were read, and what was found in them. */
@Component
final class LeaveMailRepository {

  private final JdbcClient jdbc;
  private final Ids ids;

  LeaveMailRepository(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The UID up to which all is done; 0 where the UIDs are other ones than before. */
  long lastUid(MailPlace place) {
    return jdbc.sql(
            """
            select last_uid from unsubscribe_mailboxes
            where name = :mailbox and uid_validity = :validity
            """)
        .param("mailbox", place.mailbox())
        .param("validity", place.uidValidity())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** False where another node was quicker: then this mail is done. */
  boolean advance(MailPlace place, long uid) {
    return jdbc.sql(
                """
                insert into unsubscribe_mailboxes (name, uid_validity, last_uid)
                values (:mailbox, :validity, :uid)
                on conflict (name) do update
                  set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
                  where unsubscribe_mailboxes.uid_validity <> excluded.uid_validity
                    or unsubscribe_mailboxes.last_uid < excluded.last_uid
                """)
            .param("mailbox", place.mailbox())
            .param("validity", place.uidValidity())
            .param("uid", uid)
            .update()
        == 1;
  }

  /** A mail that is kept already is kept once, but is marked again where it lies now. */
  void keep(
      MailPlace place,
      LeaveMail mail,
      LeaveMailReading.Meaning meaning,
      @Nullable StopId stop,
      Instant now) {
    boolean forgotten = meaning.outcome() == LeaveMailOutcome.FORGOTTEN;
    String sender = mail.sender().map(Object::toString).orElse(mail.from());
    jdbc.sql(
            """
            insert into unsubscribe_mails (id, mailbox, uid_validity, uid, digest, sender, subject,
              read_at, outcome, contact_id, stop_id)
            values (:id, :mailbox, :validity, :uid, :digest, :sender, :subject,
              :now, :outcome, :contact, :stop)
            on conflict (digest) do update
              set mailbox = excluded.mailbox, uid_validity = excluded.uid_validity,
                uid = excluded.uid, seen_at = null
            """)
        .param("id", ids.next())
        .param("mailbox", place.mailbox())
        .param("validity", place.uidValidity())
        .param("uid", mail.uid())
        .param("digest", mail.digest())
        .param("sender", forgotten ? "" : sender)
        .param("subject", forgotten ? "" : mail.subject())
        .param("now", SqlTimes.of(now))
        .param("outcome", meaning.outcome().name())
        .param("contact", meaning.contact() == null ? null : meaning.contact().value())
        .param("stop", stop == null ? null : stop.value())
        .update();
  }

  /** UIDs of mails that are done with, which the mailbox was not told yet. */
  List<Long> toMark(MailPlace place) {
    return jdbc.sql(
            """
            select uid from unsubscribe_mails
            where mailbox = :mailbox and uid_validity = :validity
              and seen_at is null and outcome in ('STOPPED', 'FORGOTTEN')
            order by uid
            limit 1000
            """)
        .param("mailbox", place.mailbox())
        .param("validity", place.uidValidity())
        .query(Long.class)
        .list();
  }

  void marked(MailPlace place, List<Long> uids, Instant now) {
    jdbc.sql(
            """
            update unsubscribe_mails set seen_at = :now
            where mailbox = :mailbox and uid_validity = :validity and uid = any (:uids)
            """)
        .param("mailbox", place.mailbox())
        .param("validity", place.uidValidity())
        .param("uids", uids.toArray(Long[]::new))
        .param("now", SqlTimes.of(now))
        .update();
  }

  void forget(ContactId contact, EmailAddress address) {
    jdbc.sql(
            """
            delete from unsubscribe_mails where contact_id = :contact or sender = :address
            """)
        .param("contact", contact.value())
        .param("address", address.value())
        .update();
  }
}
