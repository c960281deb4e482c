package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox to the engine: written with what causes a message, emptied by the relay. */
@Component
final class ExitMessageRepository {

  /** One to hand over now. An exit is waited for afterwards, an activity is not. */
  record Due(UUID id, String name, String correlationKey, boolean exit) {}

  /** One whose enrollment has not left in time; {@code looks} counts how often that was so. */
  record Unconfirmed(
      UUID id, EnrollmentId enrollment, String name, String correlationKey, int looks) {}

  private final JdbcClient jdbc;

  ExitMessageRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ExitMessage message, Instant now) {
    jdbc.sql(
            """
            insert into exit_messages
              (id, cause_id, stop_id, contact_id, enrollment_id, campaign_key, name,
               correlation_key, state, due_at, created_at, ended_at)
            values (:id, :cause, :stop, :contact, :enrollment, :campaign, :name,
              :correlationKey, :state, :now, :now, :endedAt)
            """)
        .param("id", message.id())
        .param("cause", message.cause())
        .param("stop", message.stop() == null ? null : message.stop().value())
        .param("contact", message.contact().value())
        .param("enrollment", message.enrollment().value())
        .param("campaign", message.campaign().value())
        .param("name", message.name())
        .param("correlationKey", message.correlationKey())
        .param("state", message.needed() ? "PENDING" : "DONE")
        .param("now", SqlTimes.of(now))
        .param("endedAt", message.endedAt() == null ? null : SqlTimes.of(message.endedAt()))
        .update();
  }

  /**
   * Takes what is due, oldest first. Of one contact only what one cause wrote, and that only once
   * everything older is with the engine: this keeps the order across nodes too, since a row that
   * another node holds still counts as older.
   */
  List<Due> claim(int max, Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            with due as (
              select m.id from exit_messages m
              where m.state = 'PENDING' and m.due_at <= :now
                and not exists (
                  select 1 from exit_messages older
                  where older.contact_id = m.contact_id and older.state = 'PENDING'
                    and older.position < m.position and older.cause_id <> m.cause_id)
              order by m.position
              limit :max
              for update of m skip locked
            )
            update exit_messages m
            set due_at = :lease, attempts = attempts + 1
            from due
            where m.id = due.id
            returning m.id, m.name, m.correlation_key, m.stop_id is not null as exit
            """)
        .param("now", SqlTimes.of(now))
        .param("lease", SqlTimes.of(leaseUntil))
        .param("max", max)
        .query(
            (row, number) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("correlation_key"),
                    row.getBoolean("exit")))
        .list();
  }

  /**
   * The engine has these. An exit is looked after from {@code lookAt} on. The engine may have shown
   * the end before its answer was noted: that it was told is noted all the same, and not as later
   * than that.
   */
  void published(Collection<UUID> ids, Instant now, Instant lookAt) {
    jdbc.sql(
            """
            update exit_messages
            set state = case when stop_id is null or ended_at is not null
                             then 'DONE' else 'PUBLISHED' end,
              published_at = case state when 'DONE' then least(:now, ended_at) else :now end,
              due_at = :lookAt, attempts = 0
            where id = any (cast(:ids as uuid[])) and published_at is null
            """)
        .param("ids", SqlArrays.ids(ids, Function.identity()))
        .param("now", SqlTimes.of(now))
        .param("lookAt", SqlTimes.of(lookAt))
        .update();
  }

  /** The engine has not got these; tried again from then on. */
  void postpone(Collection<UUID> ids, Instant until) {
    jdbc.sql(
            """
            update exit_messages set due_at = :until
            where id = any (cast(:ids as uuid[])) and state = 'PENDING'
            """)
        .param("ids", SqlArrays.ids(ids, Function.identity()))
        .param("until", SqlTimes.of(until))
        .update();
  }

  /**
   * Enrollments are over: whatever was said to them by a stop has worked, or is not needed. That
   * the engine was told may have been noted later than the end came: it was not later than that.
   */
  void confirm(Map<EnrollmentId, Instant> endedAt) {
    jdbc.sql(
            """
            update exit_messages m
            set state = 'DONE', ended_at = o.ended_at,
              published_at = case when published_at > o.ended_at then o.ended_at
                                  else published_at end
            from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[]))
              as o (id, ended_at)
            where m.enrollment_id = o.id and m.stop_id is not null and m.ended_at is null
            """)
        .param("ids", SqlArrays.ids(endedAt.keySet(), EnrollmentId::value))
        .param("times", endedAt.values().stream().map(Instant::toString).toArray(String[]::new))
        .update();
  }

  /** Takes exits that are not confirmed in time, and counts the look. */
  List<Unconfirmed> claimUnconfirmed(int max, Instant now, Instant nextLook) {
    return jdbc.sql(
            """
            with late as (
              select id from exit_messages
              where state = 'PUBLISHED' and due_at <= :now
              order by due_at
              limit :max
              for update skip locked
            )
            update exit_messages m
            set due_at = :next, attempts = attempts + 1
            from late
            where m.id = late.id
            returning m.id, m.enrollment_id, m.name, m.correlation_key, m.attempts
            """)
        .param("now", SqlTimes.of(now))
        .param("next", SqlTimes.of(nextLook))
        .param("max", max)
        .query(
            (row, number) ->
                new Unconfirmed(
                    row.getObject("id", UUID.class),
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    row.getString("name"),
                    row.getString("correlation_key"),
                    row.getInt("attempts")))
        .list();
  }

  /** The instance is cancelled, which the receipt has to say; false if it says so already. */
  boolean forced(UUID id, Instant now) {
    return jdbc.sql(
                "update exit_messages set forced_at = :now where id = :id and forced_at is null")
            .param("id", id)
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  static Receipt.Exit exit(ResultSet row, int number) throws SQLException {
    return new Receipt.Exit(
        new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        SqlTimes.optional(row, "published_at"),
        SqlTimes.optional(row, "ended_at"),
        SqlTimes.optional(row, "forced_at"));
  }
}
