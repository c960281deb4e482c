package dev.sortie.database;

import dev.sortie.shared.StartupException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that the administrator named, looked at once before anything is built on it. */
record NamedDatabase(String getJdbcUrl, String getUsername, String getPassword)
    implements JdbcConnectionDetails {

  /** We use what PostgreSQL 15 brought, and 14 is out of support in 2026. */
  static final int OLDEST_VERSION = 15;

  private static final String WRONG_PASSWORD = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  /**
   * Connects once.
   *
   * @throws StartupException if the address is none of PostgreSQL, nobody answers there, the login
   *     fails, the database is not there, or the server is older than 15
   */
  static NamedDatabase checked(DatabaseSettings settings) {
    if (!settings.url().startsWith("jdbc:postgresql:")) {
      throw new StartupException("database-url", settings.url());
    }
    DriverManager.setLoginTimeout(10);
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw new StartupException("database-old", version, OLDEST_VERSION);
      }
      return new NamedDatabase(settings.url(), settings.user(), settings.password());
    } catch (SQLException cause) {
      throw new StartupException(
          key(cause), cause, settings.url(), settings.user(), cause.getMessage());
    }
  }

  private static String key(SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    if (state.startsWith(WRONG_PASSWORD)) {
      return "database-login";
    }
    return state.equals(NO_SUCH_DATABASE) ? "database-missing" : "database-unreachable";
  }
}
