package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.core.ConditionTimeoutException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the broker, the application or the database goes away without a word. */
class EngineRecoveryIT {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int SOME = 200;

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private HikariDataSource database;
  private EngineFixture fixture;
  private Deployment deployed;

  @BeforeEach
  void start() throws Exception {
    postgres = database(0);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    config.setMinimumIdle(0);
    database = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(database)
        .ignoreMigrationPatterns("*:missing")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    fixture = engine();
    deployed = ThreeExits.deployTo(fixture.engine());
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
    database.close();
    postgres.close();
  }

  @Test
  void losesAndRepeatsNothingWhenTheBrokerIsKilled() throws Exception {
    List<UUID> before = startSome();
    fixture.broker().destroyForcibly();
    await().atMost(LIMIT).until(() -> !fixture.engine().status().ready());

    List<UUID> after = startSome();
    after.forEach(enrollment -> ThreeExits.unsubscribe(fixture.engine(), enrollment));

    awaitCount("end_Unsubscribed", new ElementCount(0, SOME, 0));
    awaitCount("timer_Week", new ElementCount(SOME, 0, SOME));
    assertThat(before).allMatch(enrollment -> fixture.rows().instanceOf(enrollment).isPresent());
  }

  @Test
  void losesAndRepeatsNothingWhenTheDatabaseIsAway() throws Exception {
    startSome();
    int port = postgres.getPort();
    postgres.close();
    List<UUID> meanwhile = startSome();
    meanwhile.forEach(enrollment -> ThreeExits.unsubscribe(fixture.engine(), enrollment));

    postgres = database(port);

    awaitCount("end_Unsubscribed", new ElementCount(0, SOME, 0));
    awaitCount("timer_Week", new ElementCount(SOME, 0, SOME));
    assertThat(fixture.engine().status().ready()).isTrue();
  }

  @Test
  void keepsInstancesAndTheMovedTimeOverARestart() throws Exception {
    startSome();
    awaitCount("timer_Week", new ElementCount(SOME, 0, 0));
    fixture.timeMachine().advance(Duration.ofDays(6));
    var moved = fixture.timeMachine().now();

    fixture.close();
    fixture = engine();

    assertThat(fixture.timeMachine().now()).isAfterOrEqualTo(moved.truncatedTo(ChronoUnit.MILLIS));
    fixture.timeMachine().advance(Duration.ofDays(1));
    awaitCount("timer_Week", new ElementCount(0, SOME, 0));
  }

  private EngineFixture engine() throws Exception {
    EngineFixture started = EngineFixture.started(folder, database, Map.of());
    started.engine().whenReady().toCompletableFuture().get(240, SECONDS);
    return started;
  }

  private EmbeddedPostgres database(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setPort(port)
        .setServerConfig("fsync", "on")
        .start();
  }

  private List<UUID> startSome() {
    Map<UUID, CompletableFuture<?>> starts = new LinkedHashMap<>();
    for (int i = 0; i < SOME; i++) {
      UUID enrollment = UUID.randomUUID();
      starts.put(
          enrollment,
          ThreeExits.start(fixture.engine(), deployed, enrollment).toCompletableFuture());
    }
    starts.forEach(this::settle);
    return List.copyOf(starts.keySet());
  }

  /** A start of which nobody knows whether it happened is looked up, as its contract says. */
  private void settle(UUID enrollment, CompletableFuture<?> start) {
    try {
      start.join();
    } catch (CompletionException failure) {
      assertThat(failure).hasCauseInstanceOf(OutcomeUnknownException.class);
      if (!isThereSoon(enrollment)) {
        settle(
            enrollment,
            ThreeExits.start(fixture.engine(), deployed, enrollment).toCompletableFuture());
      }
    }
  }

  private boolean isThereSoon(UUID enrollment) {
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> fixture.rows().instanceOf(enrollment).isPresent());
      return true;
    } catch (ConditionTimeoutException away) {
      return false;
    }
  }

  private void awaitCount(String element, ElementCount expected) {
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(fixture.rows().counts(deployed.processDefinitionKey()))
                    .containsEntry(element, expected));
  }
}
