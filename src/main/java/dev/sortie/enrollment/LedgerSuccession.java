package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's side of giving an enrollment another process instance than it had. */
@Component
public final class LedgerSuccession {

  /**
   * An enrollment and the instance that runs it.
   *
   * @param processInstanceKey null where there is none yet; below zero where it was of an engine
   *     that is no more
   */
  public record Standing(
      EnrollmentId id,
      CampaignVersionId version,
      EnrollmentState state,
      @Nullable Long processInstanceKey,
      @Nullable Instant startedAt) {}

  private static final String COLUMNS =
      "select id, campaign_version_id, state, process_instance_key, started_at from enrollments ";

  private final JdbcClient jdbc;
  private final NotingEndings endings;
  private final StopGateRepository gates;
  private final ApplicationEventPublisher events;

  LedgerSuccession(
      JdbcClient jdbc,
      NotingEndings endings,
      StopGateRepository gates,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.endings = endings;
    this.gates = gates;
    this.events = events;
  }

  /** Takes over from the engine's rows who has left, to the last. */
  public void noteEndings() {
    boolean more = endings.once();
    while (more) {
      more = endings.once();
    }
  }

  /** Those who are inside, also while leaving, in the order of their ids, after that one. */
  public List<Standing> inside(@Nullable EnrollmentId after, int max) {
    return page("state in ('ENROLLED', 'ACTIVE', 'EXITING')", after, max);
  }

  /** Those whom the engine runs and nobody asked to leave, in the same order. */
  public List<Standing> active(@Nullable EnrollmentId after, int max) {
    return page("state = 'ACTIVE'", after, max);
  }

  /** These enrollments; none for an unknown one. */
  public Map<EnrollmentId, Standing> of(Collection<EnrollmentId> ids) {
    return jdbc
        .sql(COLUMNS + "where id = any (cast(:ids as uuid[]))")
        .param("ids", SqlArrays.ids(ids, EnrollmentId::value))
        .query(LedgerSuccession::standing)
        .list()
        .stream()
        .collect(Collectors.toMap(Standing::id, Function.identity()));
  }

  /** Keeps the keys of former instances apart. In the transaction that sets the engine aside. */
  public void setAside(long shift) {
    jdbc.sql(
            """
            update enrollments
            set process_instance_key = -(process_instance_key + :shift), lease_until = null
            where process_instance_key > 0
            """)
        .param("shift", shift)
        .update();
    jdbc.sql(
            """
            update former_instances set process_instance_key = -(process_instance_key + :shift)
            where process_instance_key > 0
            """)
        .param("shift", shift)
        .update();
    jdbc.sql("update enrollments set lease_until = null where state = 'ENROLLED'").update();
  }

  /**
   * Notes that this instance runs the enrollment instead of the former one. What became of the
   * enrollment meanwhile stays: a stop wins.
   *
   * @param former the instance that it had; null for none
   * @return whether that still was its instance, or this one was already
   */
  public boolean replace(EnrollmentId id, @Nullable Long former, long instance, Instant now) {
    return jdbc.sql(
                """
                update enrollments
                set process_instance_key = :instance, lease_until = null,
                  state = case state when 'ENROLLED' then 'ACTIVE' else state end,
                  started_at = coalesce(started_at, :now)
                where id = :id
                  and (process_instance_key is not distinct from cast(:former as bigint)
                    or process_instance_key = :instance)
                """)
            .param("id", id.value())
            .param("former", former)
            .param("instance", instance)
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  /**
   * Takes the instance from an active enrollment because it is gone, so that the next one that
   * comes up for it may act.
   */
  public boolean release(EnrollmentId id, long instance) {
    return jdbc.sql(
                """
                update enrollments set process_instance_key = null
                where id = :id and process_instance_key = :instance and state = 'ACTIVE'
                """)
            .param("id", id.value())
            .param("instance", instance)
            .update()
        == 1;
  }

  /**
   * Takes the instance from an active enrollment for good: it never acts for it again, and its end
   * is not the enrollment's. The next one runs this version. Keeps mails and stops of the contact
   * from committing until the caller's transaction is over.
   *
   * @return whether it still was active in this instance; if not, nothing happens
   */
  public boolean leave(Standing standing, long instance, CampaignVersionId next, Instant now) {
    gates.holdExclusive(
        jdbc
            .sql("select contact_id from enrollments where id = :id")
            .param("id", standing.id().value())
            .query(UUID.class)
            .list()
            .stream()
            .map(ContactId::new)
            .toList());
    boolean left =
        jdbc.sql(
                    """
                with gone as (
                  update enrollments set process_instance_key = null, campaign_version_id = :version
                  where id = :id and process_instance_key = :instance and state = 'ACTIVE'
                  returning id)
                insert into former_instances (process_instance_key, enrollment_id, retired_at)
                select :instance, id, cast(:now as timestamptz) from gone
                """)
                .param("id", standing.id().value())
                .param("instance", instance)
                .param("version", next.value())
                .param("now", SqlTimes.of(now))
                .update()
            == 1;
    if (left) {
      events.publishEvent(new InstanceRetired(standing.id(), now));
    }
    return left;
  }

  /** Changes the version of an enrollment that has no instance just now. */
  public void turnTo(EnrollmentId id, CampaignVersionId version) {
    jdbc.sql(
            """
            update enrollments set campaign_version_id = :version
            where id = :id and process_instance_key is null
            """)
        .param("id", id.value())
        .param("version", version.value())
        .update();
  }

  /** The instances that ran this enrollment before it was moved, the oldest first. */
  public List<Long> former(EnrollmentId id) {
    return jdbc.sql(
            """
            select process_instance_key from former_instances
            where enrollment_id = :id
            order by retired_at, process_instance_key
            """)
        .param("id", id.value())
        .query(Long.class)
        .list();
  }

  /** Ends one whose instance came to its natural end without our hearing of it. */
  public boolean finish(EnrollmentId id, Instant now) {
    return jdbc.sql(
                "update enrollments set state = 'FINISHED', ended_at = :now where id = :id"
                    + " and state = 'ACTIVE'")
            .param("id", id.value())
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  /** Ends one that can not go on: as it was to end if a stop came, as failed otherwise. */
  public boolean giveUp(EnrollmentId id, Instant now) {
    return jdbc.sql(
                """
                update enrollments
                set state = case state when 'EXITING' then 'EXITED' else 'FAILED' end,
                  ended_at = :now, lease_until = null
                where id = :id and state in ('ENROLLED', 'ACTIVE', 'EXITING')
                """)
            .param("id", id.value())
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  private List<Standing> page(String condition, @Nullable EnrollmentId after, int max) {
    return jdbc.sql(COLUMNS + "where " + condition + " and id > :after order by id limit :max")
        .param("after", after == null ? new UUID(0, 0) : after.value())
        .param("max", max)
        .query(LedgerSuccession::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        EnrollmentRows.id(row),
        new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
        EnrollmentState.valueOf(row.getString("state")),
        row.getObject("process_instance_key", Long.class),
        SqlTimes.optional(row, "started_at"));
  }
}
