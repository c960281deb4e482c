package dev.sortie.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What instances do not get over by themselves, by the exporter's rows. */
public final class Incidents {

  private final JdbcClient jdbc;

  Incidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that one instance ever met, the oldest first. */
  public List<Incident> of(long processInstanceKey) {
    return jdbc.sql(
            """
            select key, process_instance_key, element_id, job_key, error_type, error_message,
              created_at, resolved_at
            from engine_incidents
            where process_instance_key = :instance
            order by key
            """)
        .param("instance", processInstanceKey)
        .query(
            (row, number) -> {
              Instant resolved = moment(row.getObject("resolved_at", OffsetDateTime.class));
              return new Incident(
                  row.getLong("key"),
                  row.getLong("process_instance_key"),
                  row.getString("element_id"),
                  row.getObject("job_key", Long.class),
                  row.getString("error_type"),
                  row.getString("error_message"),
                  // Where only the end was seen: the exporter was added after it had come up.
                  Objects.requireNonNullElse(
                      moment(row.getObject("created_at", OffsetDateTime.class)),
                      Objects.requireNonNullElse(resolved, Instant.EPOCH)),
                  resolved);
            })
        .list();
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
