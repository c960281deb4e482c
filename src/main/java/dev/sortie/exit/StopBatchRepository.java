package dev.sortie.exit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests to stop many, who is still to be stopped, and the right to do it. */
@Component
final class StopBatchRepository {

  /**
   * A request that somebody carries out.
   *
   * @param selection null = everybody in the campaign
   * @param attempt how often it was taken on: what an older attempt still writes is not taken
   */
  record Claim(
      StopBatchId id,
      @Nullable CampaignKey campaign,
      String words,
      @Nullable ContactSelection selection,
      boolean selecting,
      int attempt) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;

  StopBatchRepository(JdbcClient jdbc, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
  }

  /** Keeps a request unless one with this key is there; false then. */
  boolean insert(String idempotencyKey, StopMany.Request request, String by, Instant now) {
    return jdbc.sql(
                """
            insert into stop_batches
              (id, campaign_key, words, idempotency_key, selection, request_digest, requested_by,
               requested_at)
            values (:id, :campaign, :words, :key, cast(:selection as jsonb), :digest, :by, :now)
            on conflict (idempotency_key) do nothing
            """)
            .param("id", ids.next())
            .param("campaign", request.campaign() == null ? null : request.campaign().value())
            .param("words", request.words())
            .param("key", idempotencyKey)
            .param("selection", selection(request))
            .param("digest", digest(request))
            .param("by", by)
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  Optional<StopBatch> byIdempotencyKey(String key) {
    return jdbc.sql(
            """
            select id, campaign_key, words, state, found, stopped, ended, requested_at, done_at
            from stop_batches where idempotency_key = :key
            """)
        .param("key", key)
        .query(StopBatchRepository::batch)
        .optional();
  }

  Optional<StopBatch> find(StopBatchId id) {
    return jdbc.sql(
            """
            select id, campaign_key, words, state, found, stopped, ended, requested_at, done_at
            from stop_batches where id = :id
            """)
        .param("id", id.value())
        .query(StopBatchRepository::batch)
        .optional();
  }

  List<StopBatch> running() {
    return jdbc.sql(
            """
            select id, campaign_key, words, state, found, stopped, ended, requested_at, done_at
            from stop_batches where state <> 'DONE' order by requested_at limit 5
            """)
        .query(StopBatchRepository::batch)
        .list();
  }

  boolean isOf(StopBatchId id, StopMany.Request request) {
    return jdbc.sql("select request_digest = :digest from stop_batches where id = :id")
        .param("id", id.value())
        .param("digest", digest(request))
        .query(Boolean.class)
        .single();
  }

  /** Takes the oldest request that nobody carries out. */
  Optional<Claim> claim(Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            update stop_batches
            set attempt = attempt + 1, lease_until = :lease
            where id = (
              select id from stop_batches
              where state <> 'DONE' and (lease_until is null or lease_until <= :now)
              order by requested_at
              for update skip locked
              limit 1)
            returning id, campaign_key, words, selection, state, attempt
            """)
        .param("now", SqlTimes.of(now))
        .param("lease", SqlTimes.of(leaseUntil))
        .query(this::claim)
        .optional();
  }

  /** Adds contacts to stop; who is there already is not added again. */
  void add(Claim claim, Collection<ContactId> contacts) {
    jdbc.sql(
            """
            with added as (
              insert into stop_batch_contacts (batch_id, contact_id)
              select :id, unnest(cast(:contacts as uuid[]))
              on conflict do nothing returning 1)
            update stop_batches set found = found + (select count(*) from added) where id = :id
            """)
        .param("id", claim.id().value())
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .update();
  }

  void selected(Claim claim) {
    jdbc.sql(
            """
            update stop_batches set state = 'STOPPING', selection = null
            where id = :id and attempt = :attempt and state = 'SELECTING'
            """)
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .update();
  }

  List<ContactId> next(Claim claim, int limit) {
    return jdbc.sql(
            """
            select contact_id from stop_batch_contacts where batch_id = :id
            order by contact_id limit :limit
            """)
        .param("id", claim.id().value())
        .param("limit", limit)
        .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
        .list();
  }

  /** Notes that a contact is stopped, once. */
  void stopped(Claim claim, ContactId contact, int ended) {
    jdbc.sql(
            """
            with gone as (
              delete from stop_batch_contacts
              where batch_id = :id and contact_id = :contact returning 1)
            update stop_batches
            set stopped = stopped + 1, ended = ended + :ended
            where id = :id and exists (select 1 from gone)
            """)
        .param("id", claim.id().value())
        .param("contact", contact.value())
        .param("ended", ended)
        .update();
  }

  /**
   * Keeps others from taking it over.
   *
   * @return false if somebody did
   */
  boolean renew(Claim claim, Instant leaseUntil) {
    return jdbc.sql(
                "update stop_batches set lease_until = :lease where id = :id and attempt = :attempt")
            .param("id", claim.id().value())
            .param("attempt", claim.attempt())
            .param("lease", SqlTimes.of(leaseUntil))
            .update()
        == 1;
  }

  void done(Claim claim, Instant now) {
    jdbc.sql(
            """
            update stop_batches set state = 'DONE', done_at = :now, lease_until = null
            where id = :id and attempt = :attempt and state = 'STOPPING'
            """)
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .param("now", SqlTimes.of(now))
        .update();
  }

  private @Nullable String selection(StopMany.Request request) {
    return request.selection() == null ? null : json.writeValueAsString(request.selection());
  }

  private byte[] digest(StopMany.Request request) {
    String all = request.campaign() + "\n" + request.words() + "\n" + selection(request);
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  private Claim claim(ResultSet row, int number) throws SQLException {
    String selection = row.getString("selection");
    return new Claim(
        new StopBatchId(row.getObject("id", UUID.class)),
        campaign(row),
        row.getString("words"),
        selection == null ? null : json.readValue(selection, ContactSelection.class),
        row.getString("state").equals("SELECTING"),
        row.getInt("attempt"));
  }

  private static StopBatch batch(ResultSet row, int number) throws SQLException {
    return new StopBatch(
        new StopBatchId(row.getObject("id", UUID.class)),
        campaign(row),
        row.getString("words"),
        row.getString("state").equals("SELECTING"),
        row.getLong("found"),
        row.getLong("stopped"),
        row.getLong("ended"),
        SqlTimes.required(row, "requested_at"),
        SqlTimes.optional(row, "done_at"));
  }

  private static @Nullable CampaignKey campaign(ResultSet row) throws SQLException {
    String key = row.getString("campaign_key");
    return key == null ? null : new CampaignKey(key);
  }
}
