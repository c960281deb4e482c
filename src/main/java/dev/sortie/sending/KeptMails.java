package dev.sortie.sending;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What mails said when they left, as long as the settings want it. */
@Component
class KeptMails {

  /** One mail as it was kept. */
  record Kept(String sender, PackedParts parts) {}

  private static final int AT_ONCE = 5_000;

  /** A mail that is tried again is written again; the last one is the one that may arrive. */
  private static final String KEEP =
      """
      insert into kept_mails (send_id, contact_id, kept_at, sender, parts)
      values (:send, :contact, :now, :sender, :parts)
      on conflict (send_id) do update set
        kept_at = excluded.kept_at, sender = excluded.sender, parts = excluded.parts
      """;

  private final JdbcClient jdbc;
  private final MailSettings settings;
  private final InstantSource time;

  KeptMails(JdbcClient jdbc, MailSettings settings, InstantSource time) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.time = time;
  }

  /** One statement in the transaction that decides that the mail leaves. */
  void keep(Plan.Transmit plan) {
    if (settings.keepSentFor().isZero()) {
      return;
    }
    Letter letter = plan.letter();
    jdbc.sql(KEEP)
        .param("send", plan.transmission().id().value())
        .param("contact", plan.wanted().enrollment().contact().value())
        .param("now", Timestamp.from(letter.date()))
        .param("sender", settings.fromHeader())
        .param("parts", new PackedParts(letter.html(), letter.text()).packed())
        .update();
  }

  Optional<Kept> find(SendId send) {
    return jdbc.sql("select sender, parts from kept_mails where send_id = :send")
        .param("send", send.value())
        .query(
            (row, number) ->
                new Kept(row.getString("sender"), PackedParts.unpacked(row.getBytes("parts"))))
        .optional();
  }

  void forget(UUID contact) {
    jdbc.sql("delete from kept_mails where contact_id = :contact")
        .param("contact", contact)
        .update();
  }

  /** Drops some of what is older than wanted; the rest at the next times. */
  @Scheduled(fixedDelayString = "PT1M")
  int dropOld() {
    Duration wanted = settings.keepSentFor();
    Instant before = time.instant().minus(wanted);
    return jdbc.sql(
            """
            delete from kept_mails
            where send_id in (
              select send_id from kept_mails where kept_at < :before order by kept_at limit :most)
            """)
        .param("before", Timestamp.from(before))
        .param("most", AT_ONCE)
        .update();
  }
}
