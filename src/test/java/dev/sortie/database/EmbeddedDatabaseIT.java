package dev.sortie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseIT {

  @TempDir Path folder;

  @Test
  void survivesPowerCutsByWritingThrough() throws Exception {
    try (EmbeddedDatabase database = start(0)) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = start(0)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("database/password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void keepsItsDataOverARestart() throws Exception {
    try (EmbeddedDatabase database = start(0)) {
      client(database).sql("create table kept (word text)").update();
      client(database).sql("insert into kept values ('Élan')").update();
    }

    try (EmbeddedDatabase database = start(0)) {
      String found =
          client(database)
              .sql("select word from kept where word ilike 'élan'")
              .query(String.class)
              .single();
      assertThat(found).isEqualTo("Élan");
    }
  }

  @Test
  void recognisesAndEndsTheServerOfThisVeryFolder() throws Exception {
    try (EmbeddedDatabase running = start(0)) {
      client(running).sql("create table kept (word text)").update();
      OrphanedPostgres orphan = OrphanedPostgres.of(cluster()).orElseThrow();

      orphan.end();

      assertThat(orphan.process().isAlive()).isFalse();
    }
    try (EmbeddedDatabase again = start(0)) {
      assertThat(client(again).sql("select count(*) from kept").query(Long.class).single())
          .isZero();
    }
  }

  @Test
  void leavesAProcessAloneThatOnlyHasTheSameNumber() throws Exception {
    Files.createDirectories(cluster());
    Files.writeString(cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    assertThat(OrphanedPostgres.of(cluster())).isEmpty();
  }

  @Test
  void namesThePortAndTheSettingWhereThePortIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(other.getLocalPort()))
          .isInstanceOfSatisfying(
              StartupException.class,
              refusal ->
                  assertThat(refusal.arguments())
                      .containsExactly(
                          String.valueOf(other.getLocalPort()), "sortie.database.port"));
    }
  }

  private EmbeddedDatabase start(int port) {
    return EmbeddedDatabase.start(new DataDirectory(folder), port, "a-test-password");
  }

  private Path cluster() {
    return folder.resolve("database/cluster");
  }

  private static String setting(EmbeddedDatabase database, String name) {
    return client(database).sql("show " + name).query(String.class).single();
  }

  private static JdbcClient client(EmbeddedDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.getJdbcUrl(), database.getUsername(), database.getPassword()));
  }
}
