package dev.sortie.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the exporter wrote: the engine's own word on where instances are, a fraction of a second
 * after it happened, and later only while the database was away.
 */
public final class EngineRows {

  private final JdbcClient jdbc;
  private final RowListeners listeners;

  EngineRows(JdbcClient jdbc, RowListeners listeners) {
    this.jdbc = jdbc;
    this.listeners = listeners;
  }

  /** How many are in and went through each element of this version, by element id. */
  public Map<String, ElementCount> counts(long processDefinitionKey) {
    return counts(List.of(processDefinitionKey));
  }

  /**
   * How many are in and went through each element of these process definitions together, by element
   * id.
   */
  public Map<String, ElementCount> counts(Collection<Long> processDefinitionKeys) {
    Map<String, ElementCount> counts = new HashMap<>();
    jdbc.sql(
            """
            select element_id, sum(greatest(0, active)) as active, sum(completed) as completed,
              sum(terminated) as terminated
            from engine_element_counts
            where process_definition_key = any (:keys)
            group by element_id
            """)
        .param("keys", processDefinitionKeys.toArray(Long[]::new))
        .query(
            row -> {
              counts.put(
                  row.getString("element_id"),
                  new ElementCount(
                      row.getLong("active"), row.getLong("completed"), row.getLong("terminated")));
            });
    return counts;
  }

  /**
   * The instance that carries this enrollment: a running one before an ended one, then the oldest.
   * Empty also while the exporter has not got that far.
   */
  public Optional<Long> instanceOf(UUID enrollmentId) {
    return jdbc.sql(
            """
            select key from engine_process_instances
            where enrollment_id = :enrollment and key > 0
            order by state = 'ACTIVE' desc, key
            limit 1
            """)
        .param("enrollment", enrollmentId)
        .query(Long.class)
        .optional();
  }

  /** How many records the exporter could make no row of; 0 as long as all is well. */
  public long setAside() {
    return jdbc.sql("select count(*) from engine_set_aside").query(Long.class).single();
  }

  /**
   * Takes endings from the queue, oldest first, each for one taker only. To be called inside a
   * transaction: they are gone when it commits and back when it does not.
   */
  public List<Ending> takeEndings(int max) {
    return jdbc
        .sql(
            """
            with taken as (
              delete from engine_endings where id in (
                select id from engine_endings order by id limit :max for update skip locked)
              returning id, process_instance_key, kind, element_id, terminated, ended_at)
            select taken.*, instance.enrollment_id
            from taken
            left join engine_process_instances instance on instance.key = taken.process_instance_key
            """)
        .param("max", max)
        .query((row, number) -> ending(row))
        .stream()
        .sorted(Comparator.comparingLong(Ending::id))
        .toList();
  }

  /**
   * Calls this after new rows were written, at most a few times a second, on a thread that it may
   * block. Also once after every time the connection was lost, since calls may have been missed.
   */
  public void onRows(Runnable listener) {
    listeners.add(listener);
  }

  private static Ending ending(ResultSet row) throws SQLException {
    return new Ending(
        row.getLong("id"),
        row.getLong("process_instance_key"),
        Ending.Kind.valueOf(row.getString("kind")),
        row.getString("element_id"),
        row.getObject("enrollment_id", UUID.class),
        row.getBoolean("terminated"),
        row.getObject("ended_at", OffsetDateTime.class).toInstant());
  }
}
