package dev.sortie.engine;

import dev.sortie.shared.Loop;
import dev.sortie.shared.SqlTimes;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds the elements of instances that are long over into one value each. Counters stay as they
 * are, and the path can be read as before ({@link InstanceTraces}). Several nodes share the work.
 */
final class Compaction implements Loop.Work {

  private static final int CHUNK = 500;

  private static final String COMPACT =
      """
      with over as (
        select key from engine_process_instances
        where state <> 'ACTIVE' and path is null and ended_at < :before
        order by ended_at
        limit :chunk
        for update skip locked),
      gone as (
        delete from engine_element_instances e using over
        where e.process_instance_key = over.key
        returning e.process_instance_key, e.key, e.element_id, e.element_type, e.state,
          e.started_at, e.ended_at),
      paths as (
        select over.key,
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                'key', gone.key, 'id', gone.element_id, 'type', gone.element_type,
                'state', gone.state, 'from', gone.started_at, 'to', gone.ended_at)
              order by gone.key) filter (where gone.key is not null),
            '[]') as path
        from over left join gone on gone.process_instance_key = over.key
        group by over.key)
      update engine_process_instances i set path = paths.path
      from paths where i.key = paths.key
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final Duration after;

  /**
   * @param after so long after its end an instance is folded
   */
  Compaction(JdbcClient jdbc, InstantSource time, Duration after) {
    this.jdbc = jdbc;
    this.time = time;
    this.after = after;
  }

  @Override
  public boolean once() {
    return jdbc.sql(COMPACT)
            .param("before", SqlTimes.of(time.instant().minus(after)))
            .param("chunk", CHUNK)
            .update()
        == CHUNK;
  }
}
