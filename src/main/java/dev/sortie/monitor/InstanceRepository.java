package dev.sortie.monitor;

import static java.util.stream.Collectors.joining;

import dev.sortie.shared.SqlTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads instances. A condition that is not asked for is no part of the statement: the planner then
 * takes the index that fits the others.
 */
@Repository
class InstanceRepository {

  /** First the rows of the page, then what stands beside them: not for all that fit. */
  private static final String PAGE =
      """
      with page as materialized (
        select id from monitor_instances i where true %s order by id desc limit :limit offset :offset)
      select i.id, i.contact_id, i.address, i.campaign_key, i.campaign_version_id, i.version, i.state,
        i.exit_reason, i.process_instance_key, i.entered_at, i.ended_at,
        array(
          select t.element_id from monitor_tokens t
          where t.process_instance_key = i.process_instance_key order by t.element_instance_key
        ) as here,
        (select min(w.due_at) from monitor_waits w
          where w.process_instance_key = i.process_instance_key) as next_due,
        exists (
          select from monitor_open_incidents o where o.process_instance_key = i.process_instance_key
        ) as stuck
      from page join monitor_instances i using (id)
      order by i.id desc
      """;

  /** An id is made a little before or after the moment that its row notes. */
  private static final Duration SLACK = Duration.ofHours(1);

  private final JdbcClient jdbc;

  InstanceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<InstanceLine> page(InstanceQuery query, int offset, int limit) {
    return bind(PAGE.formatted(conditions(query)), query)
        .param("limit", limit)
        .param("offset", offset)
        .query(InstanceRows::line)
        .list();
  }

  /** Those after this one in the list. */
  List<InstanceLine> before(InstanceQuery query, InstanceLine last, int limit) {
    return bind(PAGE.formatted(conditions(query) + " and i.id < :before"), query)
        .param("before", last.id().value())
        .param("limit", limit)
        .param("offset", 0)
        .query(InstanceRows::line)
        .list();
  }

  int count(InstanceQuery query, int most) {
    return bind(
            "select count(*) from (select from monitor_instances i where true %s limit :most) found"
                .formatted(conditions(query)),
            query)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /**
   * Of the newest ones; where an element is asked for, of any: all of them are there, and to sort
   * out the newest of a herd takes seconds.
   */
  Map<String, Long> places(InstanceQuery query, int most) {
    Map<String, Long> places = new HashMap<>();
    bind(
            """
            with found as materialized (
              select process_instance_key from monitor_instances i where true %s %s limit :most)
            select t.element_id, count(*) as here
            from found join monitor_tokens t using (process_instance_key)
            group by t.element_id
            """
                .formatted(conditions(query), query.element() == null ? "order by id desc" : ""),
            query)
        .param("most", most)
        .query(
            row -> {
              places.put(row.getString("element_id"), row.getLong("here"));
            });
    return places;
  }

  private static String conditions(InstanceQuery query) {
    StringBuilder sql = new StringBuilder();
    add(sql, query.contact(), " and i.contact_id = :contact");
    add(sql, query.campaign(), " and i.campaign_key = :campaign");
    add(sql, query.campaign() == null ? null : query.version(), " and i.version = :version");
    add(sql, query.exit(), " and i.exit_reason = :exit");
    add(
        sql,
        query.entered().from(),
        " and i.entered_at >= :entered_from and i.id >= cast(:entered_first as uuid)");
    add(
        sql,
        query.entered().until(),
        " and i.entered_at < :entered_until and i.id < cast(:entered_last as uuid)");
    add(sql, query.ended().from(), " and i.ended_at >= :ended_from");
    add(sql, query.ended().until(), " and i.ended_at < :ended_until");
    if (!query.states().isEmpty()) {
      // As they are, no parameter: the index of rare states serves only where it is seen to.
      sql.append(
          query.states().stream()
              .map(state -> "'" + state.name() + "'")
              .collect(joining(", ", " and i.state in (", ")")));
    }
    add(
        sql,
        query.element(),
        """
         and exists (
          select from monitor_tokens t
          where t.process_instance_key = i.process_instance_key
            and t.process_definition_key = i.process_definition_key and t.element_id = :element)
        """);
    add(
        sql,
        query.stuck() ? Boolean.TRUE : null,
        """
         and i.process_instance_key in (select process_instance_key from monitor_open_incidents)
        """);
    add(
        sql,
        query.obstacle(),
        """
         and i.process_instance_key in (
          select process_instance_key from monitor_open_incidents
          where case when error_type = any (:known) then error_type else 'OTHER' end = :obstacle)
        """);
    return sql.toString();
  }

  private static void add(StringBuilder sql, @Nullable Object wanted, String condition) {
    if (wanted != null) {
      sql.append(condition);
    }
  }

  /** Parameters that the statement does not name are passed over. */
  private StatementSpec bind(String sql, InstanceQuery query) {
    Map<String, Object> given = new HashMap<>();
    put(given, "contact", query.contact() == null ? null : query.contact().value());
    put(given, "campaign", query.campaign() == null ? null : query.campaign().value());
    put(given, "version", query.version());
    put(given, "element", query.element());
    put(given, "obstacle", query.obstacle() == null ? null : query.obstacle().name());
    put(given, "known", ObstacleKind.known().stream().map(Enum::name).toArray(String[]::new));
    put(given, "exit", query.exit() == null ? null : query.exit().name());
    bind(given, "entered", query.entered());
    put(given, "entered_first", idAt(query.entered().from(), SLACK.negated()));
    put(given, "entered_last", idAt(query.entered().until(), SLACK));
    bind(given, "ended", query.ended());
    return jdbc.sql(sql).params(given);
  }

  private static void bind(Map<String, Object> given, String name, TimeRange range) {
    put(given, name + "_from", range.from() == null ? null : SqlTimes.of(range.from()));
    put(given, name + "_until", range.until() == null ? null : SqlTimes.of(range.until()));
  }

  /** Ids grow with time (RFC 9562 section 5.7), which makes a stretch of it a range of the key. */
  private static @Nullable UUID idAt(@Nullable Instant moment, Duration slack) {
    return moment == null
        ? null
        : new UUID(Math.max(0, moment.plus(slack).toEpochMilli()) << 16, Long.MIN_VALUE);
  }

  private static void put(Map<String, Object> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
