package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user sees at the first start, at the end, and after a crash. */
class InstallationIT {

  /** Three on a machine that has its cores to itself. */
  private static final long STOP_SECONDS = 60;

  @TempDir Path folder;
  private Installation sortie;

  @BeforeEach
  void prepare() {
    sortie = new Installation(folder);
  }

  @AfterEach
  void cleanUp() {
    sortie.close();
  }

  @Test
  void saysWhereItIsAndHowToLogInAndStopsAllThreeOnCtrlC() throws Exception {
    sortie.start();

    assertThat(sortie.console().lines())
        .anyMatch(
            line ->
                line.contains("Sortie is ready at http://") && line.contains("admin-password.txt"));
    assertThat(sortie.console()).doesNotContain("Exception", "\tat ");
    assertThat(permissions("admin-password.txt")).isEqualTo("rw-------");
    assertThat(sortie.get("/actuator/health").body())
        .contains("\"status\":\"UP\"", "engine", "db", "mail");

    List<ProcessHandle> all = sortie.children();
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    interrupt(sortie.process());

    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(STOP_SECONDS))
          .until(
              () -> !sortie.process().isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(
          Stuck.lookAt(sortie.console(), sortie.process().toHandle(), all.stream()), late);
    }
  }

  @Test
  void startsAgainByItselfAfterAKill() throws Exception {
    sortie.start();
    String password = Files.readString(sortie.data().resolve("admin-password.txt"));
    List<ProcessHandle> orphans = sortie.children();
    sortie.process().destroyForcibly().waitFor();
    assertThat(orphans).anyMatch(ProcessHandle::isAlive);

    sortie.start();

    assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readString(sortie.data().resolve("admin-password.txt"))).isEqualTo(password);
    assertThat(sortie.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void namesATakenPortInOneMessage() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = String.valueOf(other.getLocalPort());
      sortie.with("SORTIE_ENGINE_GATEWAY_PORT", taken).launch();

      assertThat(sortie.exitCode()).isNotZero();
      assertThat(sortie.console())
          .contains(taken, "sortie.engine.gateway-port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void namesATakenWebPortInOneMessage() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = String.valueOf(other.getLocalPort());
      sortie.with("SORTIE_HTTP_PORT", taken).launch();

      assertThat(sortie.exitCode()).isNotZero();
      assertThat(sortie.console()).contains(taken).doesNotContain("\tat ");
    }
  }

  @Test
  void saysWhatIsWrongWithADatabaseAddress() throws Exception {
    sortie.with("SORTIE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none").launch();

    assertThat(sortie.exitCode()).isNotZero();
    assertThat(sortie.console())
        .contains("does not answer", "sortie.database.url")
        .doesNotContain("\tat ");
  }

  @Test
  void refusesASecondApplicationOnTheSameFolder() throws Exception {
    sortie.start();
    Path other = Files.createDirectory(folder.resolve("other"));
    try (Installation second = new Installation(other)) {
      second.with("SORTIE_DATA_DIR", sortie.data().toString()).launch();

      assertThat(second.exitCode()).isNotZero();
      assertThat(second.console()).contains("Another Sortie is running");
    }
    assertThat(sortie.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(sortie.data().resolve(name)));
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }
}
