package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.crash.Paused;
import dev.sortie.database.DatabaseTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is there and never answers. */
@DatabaseTest
class StuckStartIT {

  @Test
  void isEndedAndStartedAnew(@TempDir Path folder, DataSource database) throws Exception {
    try (EngineFixture fixture =
        EngineFixture.started(
            folder,
            database.unwrap(HikariDataSource.class),
            Map.of("sortie.engine.start-limit", "5s"))) {
      ProcessHandle stuck = fixture.broker();
      Paused.pause(stuck);

      fixture.engine().whenReady().toCompletableFuture().get(240, SECONDS);

      assertThat(stuck.isAlive()).isFalse();
      assertThat(fixture.broker().pid()).isNotEqualTo(stuck.pid());
      // A checkup is of a moment that may be seconds ago.
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(fixture.vitals().latest().outages().latest())
                      .extracting(Outage::cause)
                      .contains(Outage.Cause.START_GIVEN_UP));
    }
  }
}
