package dev.sortie.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets another engine take the place of the one that the rows are of. What they say of the former
 * one stays, out of the way of the new one's keys; the numbers of campaigns stay as they are but
 * for those who are inside, who are counted again as they come back.
 */
public final class EngineSuccession {

  /** The advisory lock that every application on a database shares while it runs. */
  static final int AT_WORK = 710_412_005;

  private final JdbcClient jdbc;
  private final @Nullable UUID present;

  EngineSuccession(JdbcClient jdbc, @Nullable UUID present) {
    this.jdbc = jdbc;
    this.present = present;
  }

  /** Which engine is there now; empty for a cluster, which does not say. */
  public Optional<UUID> present() {
    return Optional.ofNullable(present);
  }

  /** Whether the ledger is known to belong to the engine that is there. */
  public boolean isOurs() {
    return present != null
        && jdbc.sql("select engine from engine_identity")
            .query(UUID.class)
            .optional()
            .map(present::equals)
            .orElse(true);
  }

  /** Sets aside what the rows say, and lets the exporter begin anew. In one transaction. */
  public void setAside(int era, Instant now) {
    long shift = FormerKeys.shift(era);
    OffsetDateTime ended = now.atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from engine_exporter_positions").update();
    jdbc.sql("delete from engine_set_aside").update();
    jdbc.sql("delete from engine_processes").update();
    jdbc.sql("delete from engine_timers").update();
    jdbc.sql("delete from engine_job_queues").update();
    jdbc.sql("delete from engine_endings").update();
    jdbc.sql(
            """
            update engine_process_instances
            set key = -(key + :shift), process_definition_key = -(process_definition_key + :shift),
              state = case state when 'ACTIVE' then 'TERMINATED' else state end,
              ended_at = coalesce(ended_at, :now)
            where key > 0
            """)
        .param("shift", shift)
        .param("now", ended)
        .update();
    jdbc.sql(
            """
            update engine_element_instances
            set key = -(key + :shift), process_instance_key = -(process_instance_key + :shift),
              process_definition_key = -(process_definition_key + :shift),
              state = case state when 'ACTIVE' then 'TERMINATED' else state end,
              ended_at = coalesce(ended_at, :now)
            where key > 0
            """)
        .param("shift", shift)
        .param("now", ended)
        .update();
    jdbc.sql(
            """
            update engine_incidents
            set key = -(key + :shift), process_instance_key = -(process_instance_key + :shift),
              process_definition_key = -(process_definition_key + :shift),
              element_instance_key = -(element_instance_key + :shift),
              job_key = -(job_key + :shift), resolved_at = coalesce(resolved_at, :now)
            where key > 0
            """)
        .param("shift", shift)
        .param("now", ended)
        .update();
    jdbc.sql(
            """
            update engine_element_counts
            set process_definition_key = -(process_definition_key + :shift), active = 0
            where process_definition_key > 0
            """)
        .param("shift", shift)
        .update();
    jdbc.sql(
            """
            update engine_element_tallies
            set process_definition_key = -(process_definition_key + :shift)
            where process_definition_key > 0
            """)
        .param("shift", shift)
        .update();
  }

  /** What was counted for a version goes on under the key that it has now. In a transaction. */
  public void renamed(long formerDefinitionKey, long processDefinitionKey) {
    for (String table : List.of("counts", "tallies")) {
      jdbc.sql(
              """
              update engine_element_%s set process_definition_key = :now
              where process_definition_key = :former
              """
                  .formatted(table))
          .param("former", formerDefinitionKey)
          .param("now", processDefinitionKey)
          .update();
    }
  }

  /** From now on the ledger belongs to the engine that is there. */
  public void accept() {
    if (present != null) {
      jdbc.sql(
              """
              insert into engine_identity (engine) values (:engine)
              on conflict (only_row) do update set engine = excluded.engine
              """)
          .param("engine", present)
          .update();
    }
  }

  /** Whether an application works on this ledger now; the command itself is none. */
  public boolean isAtWork() {
    return jdbc.sql(
            """
            select exists (
              select 1 from pg_locks
              where locktype = 'advisory' and classid = 0 and objid = :lock and objsubid = 1
                and database = (select oid from pg_database where datname = current_database()))
            """)
        .param("lock", AT_WORK)
        .query(Boolean.class)
        .single();
  }

  /** How far the exporter is, over all partitions: the same number later means nothing came. */
  public long exported() {
    return jdbc.sql("select coalesce(sum(position), 0) from engine_exporter_positions")
        .query(Long.class)
        .single();
  }
}
