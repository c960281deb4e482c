package dev.sortie.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many jobs are there that nobody has done yet. */
@DatabaseTest
class JobQueueRowIT {

  private static final boolean CREATED = false;
  private static final boolean ENDED = true;

  private final DataSource database;
  private final JdbcClient jdbc;

  JobQueueRowIT(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @Test
  void countsWhatIsThereAndKnowsSinceWhen() throws SQLException {
    write(job("webhook", 1000, CREATED), job("webhook", 2000, CREATED), job("mail", 3000, CREATED));
    write(job("webhook", 4000, CREATED), job("webhook", 5000, ENDED));

    assertThat(queue("webhook"))
        .isEqualTo(Map.of("open", 2L, "since_ms", 1000L, "ended_ms", 5000L));
    assertThat(queue("mail")).containsEntry("open", 1L).containsEntry("since_ms", 3000L);
  }

  @Test
  void beginsAnewWhereTheQueueWasEmpty() throws SQLException {
    write(job("anew", 1000, CREATED));
    write(job("anew", 2000, ENDED));
    write(job("anew", 9000, CREATED));

    assertThat(queue("anew")).containsEntry("open", 1L).containsEntry("since_ms", 9000L);
  }

  @Test
  void countsEndsForNothingWhoseBeginningWasNeverSeen() throws SQLException {
    write(job("unseen", 1000, CREATED));
    write(job("unseen", 2000, ENDED), job("unseen", 2000, ENDED), job("unseen", 2000, ENDED));
    write(job("unseen", 3000, CREATED));

    assertThat(queue("unseen")).containsEntry("open", 1L);
  }

  private static Change job(String type, long time, boolean ended) {
    return new Change.Job(1, time, type, ended);
  }

  private void write(Change... changes) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      new Rows(List.of(changes)).write(connection, 1);
      connection.commit();
    }
  }

  private Map<String, Object> queue(String type) {
    return jdbc.sql(
            """
            select open, (extract(epoch from since) * 1000)::bigint as since_ms,
              (extract(epoch from last_ended_at) * 1000)::bigint as ended_ms
            from engine_job_queues
            where job_type = :type
            """)
        .param("type", type)
        .query()
        .singleRow();
  }
}
