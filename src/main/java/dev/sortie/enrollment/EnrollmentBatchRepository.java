package dev.sortie.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlTimes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests to enroll, and the right to carry them out. */
@Component
final class EnrollmentBatchRepository {

  /** A request as it was asked for. */
  record Request(CampaignKey campaign, ContactSelection selection) {}

  /**
   * A request that somebody carries out.
   *
   * @param attempt how often it was begun: what an older attempt still writes is not taken
   */
  record Claim(
      BatchId id,
      CampaignKey campaign,
      CampaignVersionId version,
      ContactSelection selection,
      int attempt) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;

  EnrollmentBatchRepository(JdbcClient jdbc, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
  }

  /** Keeps a request unless one with this key is there; empty then. */
  Optional<BatchId> insert(
      String idempotencyKey, Request request, CampaignVersionId version, Instant now) {
    String selection = write(request.selection());
    return jdbc.sql(
            """
            insert into enrollment_batches
              (id, campaign_key, campaign_version_id, idempotency_key, selection, selection_digest,
               requested_at)
            values (:id, :campaign, :version, :key, cast(:selection as jsonb), :digest, :now)
            on conflict (idempotency_key) do nothing
            returning id
            """)
        .param("id", ids.next())
        .param("campaign", request.campaign().value())
        .param("version", version.value())
        .param("key", idempotencyKey)
        .param("selection", selection)
        .param("digest", digest(selection))
        .param("now", SqlTimes.of(now))
        .query((row, number) -> new BatchId(row.getObject("id", UUID.class)))
        .optional();
  }

  Optional<BatchId> byIdempotencyKey(String key) {
    return jdbc.sql("select id from enrollment_batches where idempotency_key = :key")
        .param("key", key)
        .query((row, number) -> new BatchId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Whether the batch was asked for by the same request. */
  boolean isOf(BatchId id, Request request) {
    return jdbc.sql(
            """
            select campaign_key = :campaign and selection_digest = :digest
            from enrollment_batches where id = :id
            """)
        .param("id", id.value())
        .param("campaign", request.campaign().value())
        .param("digest", digest(write(request.selection())))
        .query(Boolean.class)
        .single();
  }

  Optional<EnrollmentBatch> find(BatchId id) {
    return jdbc.sql(
            """
            select campaign_key, state, found, entered, already_inside, suppressed,
              without_consent, kept_out, unknown, requested_at,
              (select count(*) from enrollments
               where batch_id = :id and state = 'ENROLLED') as waiting
            from enrollment_batches
            where id = :id
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new EnrollmentBatch(
                    id,
                    new CampaignKey(row.getString("campaign_key")),
                    row.getString("state").equals("SELECTING"),
                    EnrollmentRows.counts(row),
                    row.getLong("waiting"),
                    SqlTimes.required(row, "requested_at")))
        .optional();
  }

  /** Takes the oldest request that nobody carries out, and starts its counts anew. */
  Optional<Claim> claim(Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            update enrollment_batches
            set attempt = attempt + 1, lease_until = :lease, found = 0, entered = 0,
              already_inside = 0, suppressed = 0, without_consent = 0, kept_out = 0,
              unknown = 0
            where id = (
              select id from enrollment_batches
              where state = 'SELECTING' and (lease_until is null or lease_until <= :now)
              order by requested_at
              for update skip locked
              limit 1)
            returning id, campaign_key, campaign_version_id, selection, attempt
            """)
        .param("now", SqlTimes.of(now))
        .param("lease", SqlTimes.of(leaseUntil))
        .query(
            (row, number) ->
                new Claim(
                    new BatchId(row.getObject("id", UUID.class)),
                    new CampaignKey(row.getString("campaign_key")),
                    new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
                    read(row.getString("selection")),
                    row.getInt("attempt")))
        .optional();
  }

  void selected(Claim claim, Instant now) {
    jdbc.sql(
            """
            update enrollment_batches
            set state = 'SELECTED', selected_at = :now, lease_until = null, selection = null
            where id = :id and attempt = :attempt
            """)
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .param("now", SqlTimes.of(now))
        .update();
  }

  private static byte[] digest(String selection) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(selection.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  private String write(ContactSelection selection) {
    return json.writeValueAsString(selection);
  }

  private ContactSelection read(String selection) {
    return json.readValue(selection, ContactSelection.class);
  }
}
