package dev.sortie.engine;

import dev.sortie.shared.SqlTimes;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the exporter's rows how the engine is. Three small queries. */
final class RowFigures {

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final JobWorkers workers;

  RowFigures(JdbcClient jdbc, InstantSource time, JobWorkers workers) {
    this.jdbc = jdbc;
    this.time = time;
    this.workers = workers;
  }

  RowHealth read() {
    return new RowHealth(time.instant(), false, jobs(), incidents(), setAsides());
  }

  private List<JobQueue> jobs() {
    Set<String> ours = workers.types();
    return jdbc.sql(
            """
            select job_type, sum(open)::bigint as open,
              min(since) filter (where open > 0) as since, max(last_ended_at) as last_ended_at
            from engine_job_queues
            group by job_type
            having sum(open) > 0
            order by open desc, job_type
            limit 50
            """)
        .query(
            (row, number) ->
                new JobQueue(
                    row.getString("job_type"),
                    row.getLong("open"),
                    SqlTimes.optional(row, "since"),
                    SqlTimes.optional(row, "last_ended_at"),
                    JobQueue.takerOf(row.getString("job_type"), ours)))
        .list();
  }

  private List<RowHealth.IncidentKind> incidents() {
    return jdbc.sql(
            """
            select error_type, count(*) as open
            from engine_incidents
            where resolved_at is null
            group by error_type
            order by open desc, error_type
            """)
        .query(
            (row, number) ->
                new RowHealth.IncidentKind(row.getString("error_type"), row.getLong("open")))
        .list();
  }

  private RowHealth.SetAsides setAsides() {
    List<RowHealth.SetAsideRecord> latest =
        jdbc.sql(
                """
                select partition_id, position, reason, set_aside_at
                from engine_set_aside
                order by set_aside_at desc, position desc
                limit 5
                """)
            .query(
                (row, number) ->
                    new RowHealth.SetAsideRecord(
                        row.getInt("partition_id"),
                        row.getLong("position"),
                        row.getString("reason"),
                        SqlTimes.required(row, "set_aside_at")))
            .list();
    long count =
        latest.isEmpty()
            ? 0
            : jdbc.sql("select count(*) from engine_set_aside").query(Long.class).single();
    return new RowHealth.SetAsides(count, latest);
  }
}
