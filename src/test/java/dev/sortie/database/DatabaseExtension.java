package dev.sortie.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Hands each test class a migrated database, see {@link DatabaseTest}. */
final class DatabaseExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(DatabaseExtension.class);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** One server for the whole run; it ends with the virtual machine. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(2))
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    context.getStore(HERE).put(HikariDataSource.class, freshDatabase());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database(context).close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == JdbcClient.class
        || type == DataSource.class
        || type == PlatformTransactionManager.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    DataSource source = database(context);
    if (type == JdbcClient.class) {
      return JdbcClient.create(source);
    }
    return type == DataSource.class ? source : new JdbcTransactionManager(source);
  }

  private static HikariDataSource database(ExtensionContext context) {
    return context.getStore(HERE).get(HikariDataSource.class, HikariDataSource.class);
  }

  private static HikariDataSource freshDatabase() throws SQLException {
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
    config.setConnectionInitSql("set time zone 'Asia/Kathmandu'");
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(1);
    HikariDataSource source = new HikariDataSource(config);
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }
}
