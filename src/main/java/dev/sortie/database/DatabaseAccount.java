package dev.sortie.database;

import dev.sortie.shared.DataDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may log in to the embedded database: the superuser and the owner of the ledger, both by one
 * generated password that lies beside the data.
 */
record DatabaseAccount(String password) {

  static final String USER = "sortie";
  static final String DATABASE = "sortie";

  private static final String PASSWORD_ONLY =
      """
      # Written by Sortie: loopback only, by password only.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  /** The account whose password is kept in this folder; kept there from now on if it is new. */
  static DatabaseAccount keptIn(Path folder, String newPassword) {
    Path file = folder.resolve("password");
    try {
      if (!Files.exists(file)) {
        DataDirectory.writeSecret(file, newPassword);
      }
      return new DatabaseAccount(Files.readString(file));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Whether the cluster asks for the password already. */
  boolean isSetUp(Path cluster) throws IOException {
    return Files.readString(cluster.resolve("pg_hba.conf")).equals(PASSWORD_ONLY);
  }

  /**
   * Makes role and database, then closes the door to everybody without the password. A crash
   * between leaves the door as it was and the next start does it again.
   */
  void setUp(EmbeddedPostgres postgres, Path cluster) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists sortie");
      statement.execute("drop role if exists sortie");
      statement.execute("create role sortie login password '" + password + "'");
      statement.execute("create database sortie owner sortie");
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(cluster.resolve("pg_hba.conf"), PASSWORD_ONLY);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException cause) {
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }

  /** Leaves the address for the launcher's other commands, readable by the owner only. */
  void publish(Path folder, String url) {
    DataDirectory.writeSecret(
        folder.resolve("connection.properties"),
        "url=" + url + "\nuser=" + USER + "\npassword=" + password + "\n");
  }
}
