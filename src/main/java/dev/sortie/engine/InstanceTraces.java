package dev.sortie.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where single instances are, by the exporter's rows. In pages, since there can be a million; only
 * instances of the engine that is there now.
 */
public final class InstanceTraces {

  private record Owned<T>(long instance, T value) {}

  private final JdbcClient jdbc;

  InstanceTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of instances that run, in their order, after that one. */
  public List<Long> running(long after, int max) {
    return jdbc.sql(
            """
            select key from engine_process_instances
            where state = 'ACTIVE' and key > :after
            order by key
            limit :max
            """)
        .param("after", Math.max(0, after))
        .param("max", max)
        .query(Long.class)
        .list();
  }

  /** Those of these instances that the rows show running. */
  public List<Long> runningAmong(Collection<Long> keys) {
    return jdbc.sql(
            "select key from engine_process_instances where state = 'ACTIVE' and key = any (:keys)")
        .param("keys", keys.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** The instances of these enrollments: the one that runs, or else the latest; none for some. */
  public Map<UUID, Long> instancesOf(Collection<UUID> enrollments) {
    return jdbc
        .sql(
            """
            select distinct on (enrollment_id) key, enrollment_id from engine_process_instances
            where enrollment_id = any (cast(:enrollments as uuid[])) and key > 0
            order by enrollment_id, state = 'ACTIVE' desc, key desc
            """)
        .param("enrollments", enrollments.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(row.getObject("enrollment_id", UUID.class), row.getLong("key")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All that is known of these instances; nothing of one that the exporter has not got to. */
  public Map<Long, InstanceTrace> of(Collection<Long> keys) {
    Long[] wanted = keys.toArray(Long[]::new);
    Map<Long, List<InstanceTrace.Place>> places = byInstance(places(wanted));
    Map<Long, List<InstanceTrace.Wait>> waits = byInstance(waits(wanted));
    Map<Long, Map<String, String>> flags = flags(wanted);
    return jdbc
        .sql(
            """
            select key, process_definition_key, enrollment_id, state, started_at
            from engine_process_instances
            where key = any (:keys)
            """)
        .param("keys", wanted)
        .query(
            (row, number) -> {
              long key = row.getLong("key");
              return new InstanceTrace(
                  key,
                  row.getLong("process_definition_key"),
                  row.getObject("enrollment_id", UUID.class),
                  state(row),
                  time(row, "started_at"),
                  flags.getOrDefault(key, Map.of()),
                  places.getOrDefault(key, List.of()),
                  waits.getOrDefault(key, List.of()));
            })
        .list()
        .stream()
        .collect(Collectors.toMap(InstanceTrace::key, trace -> trace));
  }

  private List<Owned<InstanceTrace.Place>> places(Long[] instances) {
    return jdbc.sql(
            """
            select process_instance_key, key, element_id, element_type, state, started_at, ended_at
            from engine_element_instances
            where process_instance_key = any (:keys)
            union all
            -- those that are over for long (Compaction)
            select i.key, (e ->> 'key')::bigint, e ->> 'id', e ->> 'type', e ->> 'state',
              (e ->> 'from')::timestamptz, (e ->> 'to')::timestamptz
            from engine_process_instances i, jsonb_array_elements(i.path) e
            where i.key = any (:keys)
            order by key
            """)
        .param("keys", instances)
        .query(
            (row, number) ->
                new Owned<>(
                    row.getLong("process_instance_key"),
                    new InstanceTrace.Place(
                        row.getLong("key"),
                        row.getString("element_id"),
                        row.getString("element_type"),
                        state(row),
                        time(row, "started_at"),
                        time(row, "ended_at"))))
        .list();
  }

  private List<Owned<InstanceTrace.Wait>> waits(Long[] instances) {
    return jdbc.sql(
            """
            select process_instance_key, element_instance_key, element_id, due_at
            from engine_timers
            where process_instance_key = any (:keys)
            """)
        .param("keys", instances)
        .query(
            (row, number) ->
                new Owned<>(
                    row.getLong("process_instance_key"),
                    new InstanceTrace.Wait(
                        row.getLong("element_instance_key"),
                        row.getString("element_id"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  private Map<Long, Map<String, String>> flags(Long[] instances) {
    return jdbc
        .sql(
            """
            select instance.key, flag.key as name, flag.value::text as value
            from engine_process_instances instance, jsonb_each(instance.variables) flag
            where instance.key = any (:keys)
            """)
        .param("keys", instances)
        .query(
            (row, number) ->
                new Owned<>(
                    row.getLong("key"), Map.entry(row.getString("name"), row.getString("value"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Owned::instance,
                Collectors.toMap(flag -> flag.value().getKey(), flag -> flag.value().getValue())));
  }

  private static <T> Map<Long, List<T>> byInstance(List<Owned<T>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Owned::instance, Collectors.mapping(Owned::value, Collectors.toList())));
  }

  private static InstanceTrace.State state(ResultSet row) throws SQLException {
    return InstanceTrace.State.valueOf(row.getString("state"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
