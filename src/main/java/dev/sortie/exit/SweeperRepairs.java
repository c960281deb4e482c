package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlTimes;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put right between ledger and engine, kept for good and counted as a metric. */
@Component
public final class SweeperRepairs {

  private final JdbcClient jdbc;
  private final MeterRegistry meters;

  SweeperRepairs(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.meters = meters;
  }

  /** Writes one down, in the caller's transaction if there is one. */
  public void note(SweeperRepair repair) {
    UUID enrollment = repair.enrollment() == null ? null : repair.enrollment().value();
    jdbc.sql(
            """
            insert into sweeper_repairs (at, kind, enrollment_id, process_instance_key, done, detail)
            values (:at, :kind, :enrollment, :instance, :done, :detail)
            """)
        .param("at", SqlTimes.of(repair.at()))
        .param("kind", repair.kind().name())
        .param("enrollment", enrollment, Types.OTHER)
        .param("instance", repair.processInstanceKey(), Types.BIGINT)
        .param("done", repair.done().name())
        .param("detail", repair.detail(), Types.VARCHAR)
        .update();
    meters
        .counter(
            "sortie.sweeper.repairs", "kind", repair.kind().name(), "done", repair.done().name())
        .increment();
  }

  /** The newest so many, newest first. */
  public List<SweeperRepair> recent(int limit) {
    return jdbc.sql(
            """
            select at, kind, enrollment_id, process_instance_key, done, detail
            from sweeper_repairs
            order by id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, number) -> {
              UUID enrollment = row.getObject("enrollment_id", UUID.class);
              return new SweeperRepair(
                  SqlTimes.required(row, "at"),
                  SweeperRepair.Kind.valueOf(row.getString("kind")),
                  enrollment == null ? null : new EnrollmentId(enrollment),
                  row.getObject("process_instance_key", Long.class),
                  SweeperRepair.Done.valueOf(row.getString("done")),
                  row.getString("detail"));
            })
        .list();
  }

  /** How many of each kind there were from that moment on; every kind is in it. */
  public Map<SweeperRepair.Kind, Long> countsSince(Instant from) {
    Map<SweeperRepair.Kind, Long> counts = new EnumMap<>(SweeperRepair.Kind.class);
    for (SweeperRepair.Kind kind : SweeperRepair.Kind.values()) {
      counts.put(kind, 0L);
    }
    jdbc.sql("select kind, count(*) as n from sweeper_repairs where at >= :from group by kind")
        .param("from", SqlTimes.of(from))
        .query(
            row -> {
              counts.put(SweeperRepair.Kind.valueOf(row.getString("kind")), row.getLong("n"));
            });
    return counts;
  }
}
