package dev.sortie.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.enrollment.bench.Shop;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The command of the packaged product, killed while it fills the engine, and called again. */
class CutOffRebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Path CAMPAIGNS = Path.of("src/test/resources/dev/sortie/exit/bench");
  private static final int PEOPLE = 1_000;
  private static final String MADE = "select count(*) from rebuild_items where state = 'STARTED'";

  @TempDir private Path folder;

  @Test
  void nobodyIsMissingOrThereTwice() throws Exception {
    try (Installation sortie = new Installation(folder)) {
      sortie.with("SORTIE_PROCESSES_DIR", CAMPAIGNS.toAbsolutePath().toString()).start();
      Shop before = Shop.of(sortie);
      before.contacts("wait", PEOPLE);
      before.enroll("waiting", "wait");
      await().atMost(PATIENCE).until(() -> waiting(sortie) == PEOPLE);
      sortie.stop();
      FileSystemUtils.deleteRecursively(sortie.data().resolve("engine"));

      Process cutOff = sortie.command("engine", "rebuild");
      try {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .ignoreExceptions()
            .until(() -> count(sortie, MADE) > 0);
      } finally {
        cutOff.destroyForcibly().waitFor();
      }
      long made = count(sortie, MADE);
      assertThat(made).isPositive().isLessThan(PEOPLE);
      assertThat(rebuild(sortie)).contains("Made");
      assertThat(rebuild(sortie)).contains("nothing to rebuild");

      sortie.start();
      await().atMost(PATIENCE).until(() -> waiting(sortie) == PEOPLE);
      assertThat(
              count(
                  sortie,
                  """
                  select count(distinct e.process_instance_key)
                  from enrollments e
                  join engine_process_instances i on i.key = e.process_instance_key
                  where e.state = 'ACTIVE' and i.state = 'ACTIVE'
                  """))
          .isEqualTo(PEOPLE);
      assertThat(
              count(sortie, "select count(*) from engine_process_instances where state = 'ACTIVE'"))
          .isEqualTo(PEOPLE);
    }
  }

  private static String rebuild(Installation sortie) throws IOException, InterruptedException {
    Process command = sortie.command("engine", "rebuild");
    String printed = new String(command.getInputStream().readAllBytes(), UTF_8);
    String complaint = new String(command.getErrorStream().readAllBytes(), UTF_8);
    assertThat(command.waitFor()).as(printed + complaint).isZero();
    return printed;
  }

  private static long waiting(Installation sortie) throws SQLException {
    return count(
        sortie,
        """
        select count(*) from engine_element_instances
        where element_id = 'timer_MonthPassed' and state = 'ACTIVE'
        """);
  }

  private static long count(Installation sortie, String sql) throws SQLException {
    try (var connection = sortie.connect();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
