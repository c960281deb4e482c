package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.database.DatabaseTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the checkup says of a real broker that something is done to. */
@DatabaseTest
class EngineHealthIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private EngineFixture fixture;
  private Deployment deployed;

  @BeforeEach
  void start(DataSource database, JdbcClient jdbc) throws Exception {
    forgetTheEngineBefore(jdbc);
    fixture = EngineFixture.started(folder, database.unwrap(HikariDataSource.class), Map.of());
    fixture.engine().whenReady().toCompletableFuture().get(240, SECONDS);
    deployed = ThreeExits.deployTo(fixture.engine());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void hasNoConcernsWithABrokerThatIsWell() {
    await()
        .atMost(LIMIT)
        .ignoreException(NoSuchElementException.class)
        .until(() -> log().written() > 0 && log().unexported() == 0);

    await().atMost(LIMIT).untilAsserted(() -> assertThatAllIsWell(fixture.vitals().latest()));
  }

  private static void assertThatAllIsWell(Checkup checkup) {
    assertThat(checkup.concerns()).isEmpty();
    assertThat(checkup.partitions()).isNotEmpty().allMatch(PartitionHealth::well);
    assertThat(checkup.storage().used()).isPositive();
    assertThat(checkup.process().process().memory()).isGreaterThan(100_000_000);
    assertThat(checkup.process().heapUsed()).isPositive();
    assertThat(checkup.pressure().ways()).extracting(Pressure.Way::name).contains("start");
  }

  @Test
  void saysThatAKilledBrokerIsAwayAndThatItCameBack() {
    fixture.broker().destroyForcibly();

    await().atMost(LIMIT).until(() -> fixture.vitals().latest().concerns().contains(Concern.AWAY));
    await().atMost(LIMIT).until(() -> fixture.vitals().latest().concerns().isEmpty());
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(fixture.vitals().latest().outages().latest())
                    .extracting(Outage::cause)
                    .containsExactly(Outage.Cause.DIED));
  }

  @Test
  void saysHowFarTheRowsAreBehindWhileNothingIsExported() throws Exception {
    await().atMost(LIMIT).until(() -> !fixture.vitals().latest().partitions().isEmpty());
    exporting("pause");
    for (int i = 0; i < 20; i++) {
      ThreeExits.start(fixture.engine(), deployed, UUID.randomUUID()).toCompletableFuture().join();
    }

    await()
        .atMost(LIMIT)
        .ignoreException(NoSuchElementException.class)
        .until(() -> log().unexported() > 100 && !log().exporting());
    await()
        .atMost(LIMIT)
        .until(() -> fixture.vitals().latest().concerns().contains(Concern.READ_SIDE_BEHIND));

    exporting("resume");
    await()
        .atMost(LIMIT)
        .ignoreException(NoSuchElementException.class)
        .until(() -> fixture.vitals().latest().concerns().isEmpty() && log().unexported() == 0);
  }

  private static void forgetTheEngineBefore(JdbcClient jdbc) {
    jdbc.sql(
            """
            truncate engine_identity, engine_clock, engine_exporter_positions, engine_timers,
              engine_process_instances, engine_element_instances, engine_element_counts,
              engine_incidents, engine_endings
            """)
        .update();
  }

  private PartitionHealth.Log log() {
    return fixture.vitals().latest().partitions().getFirst().log();
  }

  private void exporting(String verb) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(fixture.management().resolve("/actuator/exporting/" + verb))
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isLessThan(300);
    }
  }
}
