package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.SqlTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers that are due, by their rows, and never go off. */
@DatabaseTest
class StuckTimersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @BeforeEach
  void forgetTheEngineBefore(JdbcClient jdbc) {
    jdbc.sql(
            """
            truncate engine_identity, engine_clock, engine_exporter_positions, engine_timers,
              engine_process_instances, engine_element_instances, engine_element_counts,
              engine_incidents, engine_endings
            """)
        .update();
  }

  @Test
  void startTheBrokerAnewOnce(@TempDir Path folder, DataSource database, JdbcClient jdbc)
      throws Exception {
    try (EngineFixture fixture = started(folder, database)) {
      ProcessHandle forgetful = fixture.broker();
      await().atMost(PATIENCE).until(() -> lookedAt(fixture));
      fixture.timeMachine().advance(Duration.ofHours(1));
      overdue(jdbc, fixture.timeMachine().now().minus(Duration.ofMinutes(30)));

      await().atMost(PATIENCE).until(() -> !forgetful.isAlive());
      await()
          .atMost(PATIENCE)
          .until(() -> fixture.engine().status().ready() && fixture.broker().isAlive());

      assertThat(fixture.broker().pid()).isNotEqualTo(forgetful.pid());
      assertThat(stuck(fixture)).isEqualTo(1);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                Checkup latest = fixture.vitals().latest();
                assertThat(latest.outages().latest())
                    .extracting(Outage::cause)
                    .containsExactly(Outage.Cause.TIMERS_STUCK);
                assertThat(latest.concerns()).contains(Concern.TIMERS_STUCK);
              });
    }
  }

  @Test
  void raiseTheAlarmAloneWhereAStartDidNotHelp(
      @TempDir Path folder, DataSource database, JdbcClient jdbc) throws Exception {
    overdue(jdbc, Instant.EPOCH);
    try (EngineFixture fixture = started(folder, database)) {
      ProcessHandle broker = fixture.broker();

      await().atMost(PATIENCE).until(() -> stuck(fixture) == 1);

      assertThat(broker.isAlive()).isTrue();
      assertThat(fixture.vitals().latest().outages().count()).isZero();
      await().atMost(PATIENCE).until(() -> fixture.vitals().latest().timers().late().late() == 1);
    }
  }

  private static EngineFixture started(Path folder, DataSource database) throws Exception {
    EngineFixture fixture =
        EngineFixture.started(
            folder,
            database.unwrap(HikariDataSource.class),
            Map.of("sortie.engine.stuck-timers-after", "1s"));
    fixture.engine().whenReady().toCompletableFuture().get(240, SECONDS);
    return fixture;
  }

  private static boolean lookedAt(EngineFixture fixture) {
    return !fixture.vitals().latest().partitions().isEmpty();
  }

  private static double stuck(EngineFixture fixture) {
    return fixture.metrics().counter("sortie.engine.timers.stuck").count();
  }

  private static void overdue(JdbcClient jdbc, Instant dueAt) {
    jdbc.sql(
            """
            insert into engine_timers
              (key, process_instance_key, element_instance_key, element_id, due_at)
            values (7, 8, 9, 'timer_Forgotten', :due)
            """)
        .param("due", SqlTimes.of(dueAt))
        .update();
  }
}
