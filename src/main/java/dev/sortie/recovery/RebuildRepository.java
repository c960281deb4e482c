package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a rebuild has to do and has done, so that it can be begun in one run and ended in another.
 */
@Component
final class RebuildRepository {

  /** A rebuild that has begun. */
  record Begun(int era, @Nullable UUID engine) {}

  /** One to start; {@code asked} if an earlier run may have had an instance made already. */
  record Open(
      EnrollmentId enrollment, CampaignVersionId version, Resumption resumption, boolean asked) {}

  private final JdbcClient jdbc;

  RebuildRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Begun> unfinished() {
    return jdbc.sql("select era, engine from rebuilds where finished_at is null")
        .query((row, number) -> new Begun(row.getInt("era"), row.getObject("engine", UUID.class)))
        .optional();
  }

  /** Begins the next era. Needs a transaction, and that none is unfinished. */
  int begin(@Nullable UUID engine, Instant now) {
    return jdbc.sql(
            """
            insert into rebuilds (era, engine, began_at)
            values ((select coalesce(max(era), 0) + 1 from rebuilds), :engine, :now)
            returning era
            """)
        .param("engine", engine, Types.OTHER)
        .param("now", SqlTimes.of(now))
        .query(Integer.class)
        .single();
  }

  void finish(Instant now) {
    jdbc.sql("update rebuilds set finished_at = :now where finished_at is null")
        .param("now", SqlTimes.of(now))
        .update();
  }

  void forgetItems() {
    jdbc.sql("delete from rebuild_items").update();
  }

  /** The engine that was being filled is gone as well: what was started there is to be again. */
  void reopenItems() {
    jdbc.sql(
            """
            update rebuild_items set state = 'PENDING', process_instance_key = null
            where state in ('ASKED', 'STARTED')
            """)
        .update();
  }

  void insert(List<RebuildItem> items) {
    jdbc.sql(
            """
            insert into rebuild_items
              (enrollment_id, campaign_version_id, resumption, obstacle, state)
            select id, version, resumption, obstacle, 'PENDING'
            from unnest(cast(:ids as uuid[]), cast(:versions as uuid[]), cast(:resumptions as jsonb[]),
              :obstacles) as item (id, version, resumption, obstacle)
            """)
        .param("ids", SqlArrays.ids(items, item -> item.enrollment().value()))
        .param("versions", SqlArrays.ids(items, item -> item.version().value()))
        .param("resumptions", items.stream().map(RebuildRepository::json).toArray(String[]::new))
        .param("obstacles", items.stream().map(RebuildRepository::obstacle).toArray(String[]::new))
        .update();
  }

  /** The versions that somebody is to be made again in. */
  Set<CampaignVersionId> versions() {
    return jdbc
        .sql("select distinct campaign_version_id from rebuild_items where obstacle is null")
        .query(UUID.class)
        .list()
        .stream()
        .map(CampaignVersionId::new)
        .collect(Collectors.toSet());
  }

  List<Open> open(@Nullable EnrollmentId after, int max) {
    return jdbc.sql(
            """
            select enrollment_id, campaign_version_id, resumption::text as resumption, state
            from rebuild_items
            where state in ('PENDING', 'ASKED') and obstacle is null and enrollment_id > :after
            order by enrollment_id
            limit :max
            """)
        .param("after", after == null ? new UUID(0, 0) : after.value())
        .param("max", max)
        .query(
            (row, number) ->
                new Open(
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
                    Resumption.parse(row.getString("resumption")),
                    row.getString("state").equals("ASKED")))
        .list();
  }

  /** Those that can not be made again and are not given up yet. */
  List<EnrollmentId> hopeless() {
    return jdbc
        .sql(
            """
            select enrollment_id from rebuild_items
            where state in ('PENDING', 'ASKED') and obstacle is not null
            """)
        .query(UUID.class)
        .list()
        .stream()
        .map(EnrollmentId::new)
        .toList();
  }

  void asked(Collection<EnrollmentId> ids) {
    jdbc.sql(
            """
            update rebuild_items set state = 'ASKED'
            where enrollment_id = any (cast(:ids as uuid[])) and state = 'PENDING'
            """)
        .param("ids", SqlArrays.ids(ids, EnrollmentId::value))
        .update();
  }

  void started(EnrollmentId id, long instance) {
    jdbc.sql(
            """
            update rebuild_items set state = 'STARTED', process_instance_key = :instance
            where enrollment_id = :id
            """)
        .param("id", id.value())
        .param("instance", instance)
        .update();
  }

  void refused(EnrollmentId id) {
    jdbc.sql("update rebuild_items set obstacle = 'REFUSED' where enrollment_id = :id")
        .param("id", id.value())
        .update();
  }

  void givenUp(EnrollmentId id) {
    jdbc.sql("update rebuild_items set state = 'GIVEN_UP' where enrollment_id = :id")
        .param("id", id.value())
        .update();
  }

  private static @Nullable String json(RebuildItem item) {
    return switch (item.goingOn()) {
      case GoingOn.At(Resumption resumption) -> resumption.json();
      case GoingOn.Nowhere nowhere -> null;
    };
  }

  private static @Nullable String obstacle(RebuildItem item) {
    return switch (item.goingOn()) {
      case GoingOn.At at -> null;
      case GoingOn.Nowhere(Obstacle obstacle) -> obstacle.name();
    };
  }
}
