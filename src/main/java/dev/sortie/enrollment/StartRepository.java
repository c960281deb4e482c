package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.engine.StartedInstance;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of enrollments that the engine does not run yet. Many per statement. */
@Component
final class StartRepository {

  /** One to start; {@code attempt} is 1 for the first time. */
  record Due(EnrollmentId id, CampaignVersionId version, int attempt) {}

  private final JdbcClient jdbc;

  StartRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the oldest that nobody is starting. They are free again when the lease is over.
   *
   * @param paused campaigns that start nobody now
   */
  List<Due> claim(int max, Collection<CampaignKey> paused, Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            with due as (
              select id from enrollments
              where state = 'ENROLLED' and (lease_until is null or lease_until <= :now)
                and campaign_key <> all (:paused)
              order by id
              limit :max
              for update skip locked
            )
            update enrollments e
            set lease_until = :lease, attempts = attempts + 1
            from due
            where e.id = due.id
            returning e.id, e.campaign_version_id, e.attempts
            """)
        .param("now", SqlTimes.of(now))
        .param("lease", SqlTimes.of(leaseUntil))
        .param("max", max)
        .param("paused", paused.stream().map(CampaignKey::value).toArray(String[]::new))
        .query(
            (row, number) ->
                new Due(
                    EnrollmentRows.id(row),
                    new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
                    row.getInt("attempts")))
        .list();
  }

  /**
   * Notes which instance runs each.
   *
   * @return those whose instance it is now, or was noted to be before. An instance of any other is
   *     nobody's: the contact left meanwhile, or the enrollment was started twice.
   */
  Set<EnrollmentId> started(Map<EnrollmentId, StartedInstance> instances, Instant now) {
    String[] ids = SqlArrays.ids(instances.keySet(), EnrollmentId::value);
    Long[] keys =
        instances.values().stream().map(StartedInstance::processInstanceKey).toArray(Long[]::new);
    Set<EnrollmentId> owners = new HashSet<>();
    jdbc.sql(
            """
            with started as (
              select e.id, s.key
              from enrollments e
              join unnest(cast(:ids as uuid[]), :keys) as s (id, key) on s.id = e.id
              where e.state = 'ENROLLED' and e.process_instance_key is null
              order by e.id
              for update of e
            )
            update enrollments e
            set state = 'ACTIVE', process_instance_key = started.key, started_at = :now,
              lease_until = null
            from started
            where e.id = started.id
            """)
        .param("ids", ids)
        .param("keys", keys)
        .param("now", SqlTimes.of(now))
        .update();
    jdbc.sql("select id from enrollments where process_instance_key = any (:keys)")
        .param("keys", keys)
        .query(
            row -> {
              owners.add(EnrollmentRows.id(row));
            });
    return owners;
  }

  /** Tries these again from then on. */
  void postpone(Collection<EnrollmentId> ids, Instant until) {
    jdbc.sql(
            """
            update enrollments set lease_until = :until
            where id = any (cast(:ids as uuid[])) and state = 'ENROLLED'
            """)
        .param("ids", SqlArrays.ids(ids, EnrollmentId::value))
        .param("until", SqlTimes.of(until))
        .update();
  }

  /** The engine will never run this one. */
  void fail(EnrollmentId id, Instant now) {
    jdbc.sql(
            """
            update enrollments set state = 'FAILED', ended_at = :now, lease_until = null
            where id = :id and state = 'ENROLLED'
            """)
        .param("id", id.value())
        .param("now", SqlTimes.of(now))
        .update();
  }
}
