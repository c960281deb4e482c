package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people asked for, and what was moved. */
@Component
class MoveRepository {

  /** A request, without whom it is about. */
  record Asked(
      CampaignKey campaign,
      @Nullable CampaignVersionId version,
      @Nullable String element,
      @Nullable MoveId undoOf,
      String by,
      String idempotencyKey) {}

  /** One that a move has moved. */
  record Moved(
      EnrollmentId enrollment, CampaignVersionId fromVersion, Resumption origin, Instant at) {}

  private static final String MOVE =
      """
      select m.id, m.campaign_key, m.to_version, m.to_element, m.undo_of, m.requested_by,
        m.requested_at, m.finished_at,
        exists (select from moves u where u.undo_of = m.id) as undone,
        (select count(*) from moved_enrollments e
          where e.move_id = m.id and e.state in ('PLANNED', 'LEFT')) as open,
        (select count(*) from moved_enrollments e
          where e.move_id = m.id and e.state = 'MOVED') as moved,
        (select count(*) from moved_enrollments e
          where e.move_id = m.id and e.state = 'OVER') as over,
        (select jsonb_object_agg(k.obstacle, k.many)::text from (
          select e.obstacle, count(*) as many from moved_enrollments e
          where e.move_id = m.id and e.obstacle is not null group by e.obstacle) k) as kept
      from moves m
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final InstantSource time;

  MoveRepository(JdbcClient jdbc, TransactionOperations transaction, Ids ids, InstantSource time) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.ids = ids;
    this.time = time;
  }

  /** Keeps a request and whom it is about; nothing is planned for a key that is there already. */
  MoveId insert(Asked asked, Supplier<List<MoveVerdict>> plan) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              MoveId id = new MoveId(ids.next());
              if (insert(id, asked)) {
                plan.get().forEach(verdict -> insert(id, verdict));
              }
              return byKey(asked.idempotencyKey());
            }));
  }

  private boolean insert(MoveId id, Asked asked) {
    return jdbc.sql(
                """
                insert into moves (id, idempotency_key, campaign_key, to_version, to_element,
                  undo_of, requested_by, requested_at)
                values (:id, :key, :campaign, :version, :element, :undoOf, :by, :now)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("key", asked.idempotencyKey())
            .param("campaign", asked.campaign().value())
            .param("version", uuid(asked.version()), Types.OTHER)
            .param("element", asked.element())
            .param("undoOf", asked.undoOf() == null ? null : asked.undoOf().value(), Types.OTHER)
            .param("by", asked.by())
            .param("now", SqlTimes.of(time.instant()))
            .update()
        == 1;
  }

  private static @Nullable UUID uuid(@Nullable CampaignVersionId version) {
    return version == null ? null : version.value();
  }

  /** Who is in another open move by now stays. */
  private void insert(MoveId move, MoveVerdict verdict) {
    switch (verdict) {
      case MoveVerdict.Goes goes -> {
        if (!insert(move, goes)) {
          kept(move, goes.enrollment(), MoveObstacle.MOVING_ALREADY);
        }
      }
      case MoveVerdict.Stays(EnrollmentId id, MoveObstacle obstacle) -> kept(move, id, obstacle);
    }
  }

  private boolean insert(MoveId move, MoveVerdict.Goes goes) {
    return jdbc.sql(
                """
                insert into moved_enrollments (move_id, enrollment_id, state, from_version, origin,
                  to_version, destination, former_instance)
                values (:move, :enrollment, 'PLANNED', :from, cast(:origin as jsonb), :to,
                  cast(:destination as jsonb), :instance)
                on conflict do nothing
                """)
            .param("move", move.value())
            .param("enrollment", goes.enrollment().value())
            .param("from", goes.fromVersion().value())
            .param("origin", goes.origin().json())
            .param("to", goes.toVersion().value())
            .param("destination", goes.destination().json())
            .param("instance", goes.instance())
            .update()
        == 1;
  }

  private void kept(MoveId move, EnrollmentId enrollment, MoveObstacle obstacle) {
    jdbc.sql(
            """
            insert into moved_enrollments (move_id, enrollment_id, state, obstacle)
            values (:move, :enrollment, 'KEPT', :obstacle)
            """)
        .param("move", move.value())
        .param("enrollment", enrollment.value())
        .param("obstacle", obstacle.name())
        .update();
  }

  private MoveId byKey(String key) {
    return new MoveId(
        jdbc.sql("select id from moves where idempotency_key = :key")
            .param("key", key)
            .query(UUID.class)
            .single());
  }

  /** Whether a move is about the same people, and takes them to the same place. */
  boolean isOf(MoveId id, MoveRequest request) {
    return jdbc.sql(
            """
            select m.to_version is not distinct from cast(:version as uuid)
              and m.to_element is not distinct from :element
              and (select array_agg(e.enrollment_id order by e.enrollment_id)
                  from moved_enrollments e where e.move_id = m.id)
                is not distinct from
                (select array_agg(asked order by asked)
                  from unnest(cast(:enrollments as uuid[])) asked)
            from moves m where m.id = :id
            """)
        .param("id", id.value())
        .param("version", request.version().value())
        .param("element", request.element(), Types.VARCHAR)
        .param("enrollments", SqlArrays.ids(request.enrollments(), EnrollmentId::value))
        .query(Boolean.class)
        .single();
  }

  Optional<Move> find(MoveId id) {
    return jdbc.sql(MOVE + "where m.id = :id")
        .param("id", id.value())
        .query(MoveRows::move)
        .optional();
  }

  List<Move> recent(int max) {
    return jdbc.sql(MOVE + "order by m.requested_at desc, m.id desc limit :max")
        .param("max", max)
        .query(MoveRows::move)
        .list();
  }

  List<PastMove> of(EnrollmentId enrollment) {
    return jdbc.sql(
            """
            select e.moved_at, m.requested_by, e.from_version, e.origin::text as origin,
              e.to_version, e.destination::text as destination
            from moved_enrollments e join moves m on m.id = e.move_id
            where e.enrollment_id = :enrollment and e.state = 'MOVED'
            order by e.moved_at
            """)
        .param("enrollment", enrollment.value())
        .query(MoveRows::past)
        .list();
  }

  List<Long> formerInstances(EnrollmentId enrollment) {
    return jdbc.sql(
            """
            select former_instance from moved_enrollments
            where enrollment_id = :enrollment and state in ('LEFT', 'MOVED', 'BACK', 'OVER')
            order by move_id
            """)
        .param("enrollment", enrollment.value())
        .query(Long.class)
        .list();
  }

  List<Moved> moved(MoveId move) {
    return jdbc.sql(
            """
            select enrollment_id, from_version, origin::text as origin, moved_at
            from moved_enrollments where move_id = :move and state = 'MOVED'
            order by enrollment_id
            """)
        .param("move", move.value())
        .query(MoveRows::moved)
        .list();
  }

  /** Those of these that are in an open move. */
  Set<EnrollmentId> moving(Collection<EnrollmentId> enrollments) {
    return ids(
        """
        select enrollment_id from moved_enrollments
        where state in ('PLANNED', 'LEFT') and enrollment_id = any (cast(:ids as uuid[]))
        """,
        enrollments,
        new UUID(0, 0));
  }

  /** Those of these that were moved again after this move. */
  Set<EnrollmentId> movedSince(MoveId move, Collection<EnrollmentId> enrollments) {
    return ids(
        """
        select later.enrollment_id
        from moved_enrollments own
        join moved_enrollments later
          on later.enrollment_id = own.enrollment_id and later.move_id <> own.move_id
          and (later.moved_at >= own.moved_at or later.state in ('PLANNED', 'LEFT'))
        where own.move_id = :move and own.enrollment_id = any (cast(:ids as uuid[]))
        """,
        enrollments,
        move.value());
  }

  private Set<EnrollmentId> ids(String sql, Collection<EnrollmentId> enrollments, UUID move) {
    return new HashSet<>(
        jdbc
            .sql(sql)
            .param("ids", SqlArrays.ids(enrollments, EnrollmentId::value))
            .param("move", move)
            .query(UUID.class)
            .list()
            .stream()
            .map(EnrollmentId::new)
            .toList());
  }
}
