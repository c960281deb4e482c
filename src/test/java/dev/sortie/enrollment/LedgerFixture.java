package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlTimes;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns, batches and enrollments in a database that has nothing else running on it. */
public final class LedgerFixture {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final JdbcClient jdbc;
  private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());

  public LedgerFixture(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A request to enroll into a campaign that nobody else uses. */
  EnrollmentBatchRepository.Claim batch() {
    return batchOf(new CampaignKey("test-" + ids.next()));
  }

  EnrollmentBatchRepository.Claim batchOf(CampaignKey campaign) {
    UUID version = ids.next();
    UUID batch = ids.next();
    jdbc.sql("insert into campaigns (key, created_at) values (?, ?) on conflict do nothing")
        .params(campaign.value(), SqlTimes.of(NOON))
        .update();
    jdbc.sql(
            """
            insert into campaign_versions
              (id, campaign_key, number, name_en, name_fr, description_en, description_fr, goals,
               supersedes, bpmn, content_sha256, process_definition_key,
               published_at, published_by)
            values (:id, :key,
              (select count(*) + 1 from campaign_versions where campaign_key = :key),
              '', '', '', '', '{}', '{}', '', '', :definition, :now, 'test')
            """)
        .param("id", version)
        .param("key", campaign.value())
        .param("definition", version.getLeastSignificantBits() & Long.MAX_VALUE)
        .param("now", SqlTimes.of(NOON))
        .update();
    jdbc.sql(
            """
            insert into enrollment_batches
              (id, campaign_key, campaign_version_id, idempotency_key, selection,
               selection_digest, attempt, requested_at)
            values (:id, :key, :version, :name, '{}', '', 1, :now)
            """)
        .param("id", batch)
        .param("key", campaign.value())
        .param("version", version)
        .param("name", batch.toString())
        .param("now", SqlTimes.of(NOON))
        .update();
    return new EnrollmentBatchRepository.Claim(
        new BatchId(batch),
        campaign,
        new CampaignVersionId(version),
        new ContactSelection.Named(List.of(), List.of()),
        1);
  }

  /** Enrollments of one batch that wait for their start, by contact. */
  Map<ContactId, EnrollmentId> enrolled(EnrollmentBatchRepository.Claim batch, int count) {
    return entries().insert(batch, contacts(count), NOON);
  }

  /** The enrollment of somebody whom nothing else is known about. */
  public Enrollment enrolled(ContactId contact) {
    EnrollmentId id = entries().insert(batch(), List.of(contact), NOON).get(contact);
    return find(id);
  }

  /** The same, with a process instance. */
  public Enrollment active(ContactId contact, long processInstanceKey) {
    Enrollment enrolled = enrolled(contact);
    enrollments().claimInstance(enrolled.id(), processInstanceKey, NOON);
    return find(enrolled.id());
  }

  public Enrollment find(EnrollmentId id) {
    return enrollments().find(id).orElseThrow();
  }

  public ContactId contact() {
    return new ContactId(ids.next());
  }

  List<ContactId> contacts(int count) {
    return Stream.generate(this::contact).limit(count).toList();
  }

  EntryRepository entries() {
    return new EntryRepository(jdbc, ids);
  }

  EnrollmentRepository enrollments() {
    return new EnrollmentRepository(jdbc);
  }
}
