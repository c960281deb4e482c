package dev.sortie.enrollment;

import dev.sortie.contact.ContactId;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes enrollments, many at once, and what became of the others. */
@Component
final class EntryRepository {

  private final JdbcClient jdbc;
  private final Ids ids;

  EntryRepository(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Lets in whoever is not inside and was not let in by this batch before. */
  Map<ContactId, EnrollmentId> insert(
      EnrollmentBatchRepository.Claim claim, List<ContactId> contacts, Instant now) {
    Map<ContactId, EnrollmentId> entered = new HashMap<>();
    jdbc.sql(
            """
            insert into enrollments
              (id, batch_id, contact_id, campaign_key, campaign_version_id, entered_at)
            select entry.id, :batch, entry.contact_id, :campaign, :version, :now
            from unnest(cast(:ids as uuid[]), cast(:contacts as uuid[])) as entry (id, contact_id)
            on conflict do nothing
            returning id, contact_id
            """)
        .param("batch", claim.id().value())
        .param("campaign", claim.campaign().value())
        .param("version", claim.version().value())
        .param("now", SqlTimes.of(now))
        .param("ids", SqlArrays.ids(contacts, contact -> ids.next()))
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .query(
            row -> {
              entered.put(
                  new ContactId(row.getObject("contact_id", UUID.class)), EnrollmentRows.id(row));
            });
    return entered;
  }

  /** How many of these the batch let in, now or before a restart. */
  long countOfBatch(BatchId batch, List<ContactId> contacts) {
    return jdbc.sql(
            """
            select count(*) from enrollments
            where batch_id = :batch and contact_id = any (cast(:contacts as uuid[]))
            """)
        .param("batch", batch.value())
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .query(Long.class)
        .single();
  }

  /**
   * Adds what became of a part of the selection and holds the claim for longer.
   *
   * @return false if somebody else carries it out by now: nothing was added
   */
  boolean note(EnrollmentBatchRepository.Claim claim, EntryCounts counts, Instant leaseUntil) {
    return jdbc.sql(
                """
                update enrollment_batches
                set lease_until = :lease, found = found + :found, entered = entered + :entered,
                  already_inside = already_inside + :inside, suppressed = suppressed + :suppressed,
                  without_consent = without_consent + :withoutConsent,
                  kept_out = kept_out + :keptOut, unknown = unknown + :unknown
                where id = :id and attempt = :attempt and state = 'SELECTING'
                """)
            .param("id", claim.id().value())
            .param("attempt", claim.attempt())
            .param("lease", SqlTimes.of(leaseUntil))
            .param("found", counts.found())
            .param("entered", counts.entering())
            .param("inside", counts.alreadyInside())
            .param("suppressed", counts.suppressed())
            .param("withoutConsent", counts.withoutConsent())
            .param("keptOut", counts.keptOut())
            .param("unknown", counts.unknown())
            .update()
        == 1;
  }
}
