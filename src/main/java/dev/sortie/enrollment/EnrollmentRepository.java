package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads enrollments, and moves those that the rest of the application names one by one. */
@Component
final class EnrollmentRepository {

  private static final String COLUMNS =
      """
      id, contact_id, campaign_key, campaign_version_id, state, process_instance_key, exit_reason,
      entered_at, started_at, exiting_at, ended_at
      """;

  private final JdbcClient jdbc;

  EnrollmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Enrollment> find(EnrollmentId id) {
    return jdbc.sql("select " + COLUMNS + " from enrollments where id = :id")
        .param("id", id.value())
        .query(EnrollmentRows::enrollment)
        .optional();
  }

  List<Enrollment> insideOf(ContactId contact) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from enrollments
                where contact_id = :contact and state in ('ENROLLED', 'ACTIVE', 'EXITING')
                order by id
                """)
        .param("contact", contact.value())
        .query(EnrollmentRows::enrollment)
        .list();
  }

  /** Where these contacts are inside apart from one campaign. */
  Map<ContactId, List<Enrollment>> insideApartFrom(
      CampaignKey campaign, Collection<ContactId> contacts) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + """
                 from enrollments
                where contact_id = any (cast(:contacts as uuid[])) and campaign_key <> :campaign
                  and state in ('ENROLLED', 'ACTIVE')
                """)
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .param("campaign", campaign.value())
        .query(EnrollmentRows::enrollment)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Enrollment::contact));
  }

  long countInside(CampaignKey campaign, Collection<ContactId> contacts) {
    return jdbc.sql(
            """
            select count(*) from enrollments
            where campaign_key = :campaign and contact_id = any (cast(:contacts as uuid[]))
              and state in ('ENROLLED', 'ACTIVE', 'EXITING')
            """)
        .param("campaign", campaign.value())
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .query(Long.class)
        .single();
  }

  List<Enrollment> search(EnrollmentQuery query) {
    // Each condition that is not asked for is no part of the statement: the planner then takes the
    // index that fits the others.
    StringBuilder sql = new StringBuilder("select " + COLUMNS + " from enrollments where true");
    if (query.contact() != null) {
      sql.append(" and contact_id = :contact");
    }
    if (query.campaign() != null) {
      sql.append(" and campaign_key = :campaign");
    }
    if (!query.states().isEmpty()) {
      sql.append(" and state = any (:states)");
    }
    if (query.before() != null) {
      sql.append(" and id < :before");
    }
    return jdbc.sql(sql.append(" order by id desc limit :limit").toString())
        .param("contact", query.contact() == null ? null : query.contact().value())
        .param("campaign", query.campaign() == null ? null : query.campaign().value())
        .param("states", SqlArrays.names(query.states()))
        .param("before", query.before() == null ? null : query.before().value())
        .param("limit", query.limit())
        .query(EnrollmentRows::enrollment)
        .list();
  }

  /** Whether this instance is the one of the enrollment; a first comer becomes it. */
  boolean claimInstance(EnrollmentId id, long processInstanceKey, Instant now) {
    return owner(id).map(key -> key == processInstanceKey).orElse(false)
        || becomeInstance(id, processInstanceKey, now)
        // Somebody may have been quicker to write the same key.
        || owner(id).map(key -> key == processInstanceKey).orElse(false);
  }

  private Optional<Long> owner(EnrollmentId id) {
    return jdbc.sql(
            """
            select process_instance_key from enrollments
            where id = :id and process_instance_key is not null
            """)
        .param("id", id.value())
        .query(Long.class)
        .optional();
  }

  private boolean becomeInstance(EnrollmentId id, long processInstanceKey, Instant now) {
    return jdbc.sql(
                """
                update enrollments
                set process_instance_key = :key, state = 'ACTIVE',
                  started_at = coalesce(started_at, :now),
                  lease_until = null
                where id = :id and process_instance_key is null
                  and state in ('ENROLLED', 'ACTIVE')
                  and not exists (
                    select from former_instances where process_instance_key = :key)
                """)
            .param("id", id.value())
            .param("key", processInstanceKey)
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  /**
   * Ends these as far as the ledger goes. Rows are locked in the order of their ids, as by
   * everybody who locks several, so that nobody waits in a circle.
   */
  List<BegunExit> beginExit(
      Collection<EnrollmentId> ids, ExitReason reason, UUID stop, Instant at) {
    return jdbc.sql(
            """
            with leaving as (
              select id, state from enrollments
              where id = any (cast(:ids as uuid[])) and state in ('ENROLLED', 'ACTIVE')
              order by id
              for update
            )
            update enrollments e
            set state = case leaving.state when 'ACTIVE' then 'EXITING' else 'EXITED' end,
              exit_reason = :reason,
              stop_id = :stop,
              exiting_at = :at,
              ended_at = case leaving.state when 'ENROLLED' then cast(:at as timestamptz) end
            from leaving
            where e.id = leaving.id
            returning e.id, e.state, e.lease_until is not null as asked
            """)
        .param("ids", SqlArrays.ids(ids, EnrollmentId::value))
        .param("reason", reason.name())
        .param("stop", stop)
        .param("at", SqlTimes.of(at))
        .query(EnrollmentRows::begunExit)
        .list();
  }

  /** Ends one that the engine does not have, although it was asked to. */
  boolean endWithoutEngine(EnrollmentId id, Instant at) {
    return jdbc.sql(
                """
                update enrollments set state = 'EXITED', ended_at = :at
                where id = :id and state = 'EXITING'
                """)
            .param("id", id.value())
            .param("at", SqlTimes.of(at))
            .update()
        == 1;
  }
}
