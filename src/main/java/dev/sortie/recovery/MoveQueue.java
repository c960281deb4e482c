package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves that are to be carried out, and the right to do it. */
@Component
final class MoveQueue {

  /**
   * One enrollment of an open move.
   *
   * @param left whether its former instance may not act any more already
   */
  record Item(
      MoveId move,
      EnrollmentId enrollment,
      boolean left,
      long formerInstance,
      CampaignVersionId fromVersion,
      Resumption origin,
      CampaignVersionId toVersion,
      Resumption destination) {}

  private final JdbcClient jdbc;

  MoveQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the oldest open move that nobody carries out. */
  Optional<MoveId> claim(Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            update moves set lease_until = :lease
            where id = (
              select id from moves
              where finished_at is null and (lease_until is null or lease_until <= :now)
              order by requested_at
              for update skip locked
              limit 1)
            returning id
            """)
        .param("now", SqlTimes.of(now))
        .param("lease", SqlTimes.of(leaseUntil))
        .query((row, number) -> new MoveId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Until then nobody else takes it. */
  void lease(MoveId move, Instant until) {
    jdbc.sql("update moves set lease_until = :until where id = :id and finished_at is null")
        .param("id", move.value())
        .param("until", SqlTimes.of(until))
        .update();
  }

  /** Those of a move that are not at an end, in the order of their ids, after that one. */
  List<Item> open(MoveId move, @Nullable EnrollmentId after, int max) {
    return jdbc.sql(
            """
            select move_id, enrollment_id, state, former_instance, from_version,
              origin::text as origin, to_version, destination::text as destination
            from moved_enrollments
            where move_id = :move and state in ('PLANNED', 'LEFT') and enrollment_id > :after
            order by enrollment_id
            limit :max
            """)
        .param("move", move.value())
        .param("after", after == null ? new UUID(0, 0) : after.value())
        .param("max", max)
        .query(
            (row, number) ->
                new Item(
                    new MoveId(row.getObject("move_id", UUID.class)),
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    row.getString("state").equals("LEFT"),
                    row.getLong("former_instance"),
                    MoveRows.version(row, "from_version"),
                    Resumption.parse(row.getString("origin")),
                    MoveRows.version(row, "to_version"),
                    Resumption.parse(row.getString("destination"))))
        .list();
  }

  /** Where those of these that are between two instances go on; no entry for any other. */
  Map<EnrollmentId, Resumption> between(Collection<EnrollmentId> enrollments) {
    Map<EnrollmentId, Resumption> between = new HashMap<>();
    jdbc.sql(
            """
            select enrollment_id, destination::text as destination from moved_enrollments
            where state = 'LEFT' and enrollment_id = any (cast(:ids as uuid[]))
            """)
        .param("ids", SqlArrays.ids(enrollments, EnrollmentId::value))
        .query(
            row -> {
              between.put(
                  new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                  Resumption.parse(row.getString("destination")));
            });
    return between;
  }

  /** Keeps the keys of former instances apart. In the transaction that sets the engine aside. */
  void setAside(long shift) {
    jdbc.sql(
            """
            update moved_enrollments set former_instance = -(former_instance + :shift)
            where former_instance > 0
            """)
        .param("shift", shift)
        .update();
  }

  /**
   * In the transaction that takes the former instance from the enrollment. From this moment on it
   * is moved: the next instance may send before anybody notes which one it is.
   */
  void left(Item item, Resumption origin, Instant now) {
    jdbc.sql(
            """
            update moved_enrollments
            set state = 'LEFT', origin = cast(:origin as jsonb), moved_at = :now
            where move_id = :move and enrollment_id = :enrollment and state = 'PLANNED'
            """)
        .param("origin", origin.json())
        .param("now", SqlTimes.of(now))
        .param("move", item.move().value())
        .param("enrollment", item.enrollment().value())
        .update();
  }

  /** Whether it is between two instances now, whatever it was when it was read. */
  boolean isLeft(Item item) {
    return jdbc.sql(
            """
            select state = 'LEFT' from moved_enrollments
            where move_id = :move and enrollment_id = :enrollment
            """)
        .param("move", item.move().value())
        .param("enrollment", item.enrollment().value())
        .query(Boolean.class)
        .single();
  }

  /** Whether nobody had begun to move it; if somebody had, it stays as it is. */
  boolean kept(Item item, MoveObstacle obstacle) {
    return end(item, "PLANNED", "KEPT", obstacle, null);
  }

  void moved(Item item, Instant now) {
    end(item, "LEFT", "MOVED", null, now);
  }

  /** It could not go on there, and goes on where it was. */
  void back(Item item) {
    end(item, "LEFT", "BACK", MoveObstacle.REFUSED, null);
  }

  /** It was over before it could go on. */
  void over(Item item) {
    end(item, "LEFT", "OVER", null, null);
  }

  private boolean end(
      Item item,
      String from,
      String to,
      @Nullable MoveObstacle obstacle,
      @Nullable Instant movedAt) {
    return jdbc.sql(
                """
                update moved_enrollments
                set state = :to, obstacle = :obstacle,
                  moved_at = case when :to = 'MOVED'
                    then coalesce(moved_at, cast(:at as timestamptz)) end
                where move_id = :move and enrollment_id = :enrollment and state = :from
                """)
            .param("from", from)
            .param("to", to)
            .param("obstacle", obstacle == null ? null : obstacle.name())
            .param("at", movedAt == null ? null : SqlTimes.of(movedAt))
            .param("move", item.move().value())
            .param("enrollment", item.enrollment().value())
            .update()
        == 1;
  }

  void finish(MoveId move, Instant now) {
    jdbc.sql("update moves set finished_at = :now, lease_until = null where id = :id")
        .param("id", move.value())
        .param("now", SqlTimes.of(now))
        .update();
  }
}
