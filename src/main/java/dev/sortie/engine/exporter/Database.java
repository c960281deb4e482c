package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** How to get a connection. The driver is asked directly: this class loader has no registry. */
record Database(String url, String user, String password) {

  /** Longer than any flush; a database that hangs is one that is away. */
  private static final String SOCKET_SECONDS = "30";

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "sortie-exporter");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", SOCKET_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("Expected an address of PostgreSQL, but was " + url);
    }
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
