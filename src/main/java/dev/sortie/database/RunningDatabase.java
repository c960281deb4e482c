package dev.sortie.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a command at the embedded database of a Sortie that is running. Starting a second one on
 * the same folder would end the first.
 */
public final class RunningDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PREFIX = "sortie.database.";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment settings = context.getEnvironment();
    if (settings.getProperty(PREFIX + "url", "").isBlank()) {
      Path folder = Path.of(settings.getRequiredProperty("sortie.data-dir"));
      published(folder.resolve("database").resolve("connection.properties"))
          .filter(RunningDatabase::answers)
          .ifPresent(it -> settings.getPropertySources().addFirst(source(it)));
    }
  }

  private static Optional<Properties> published(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties connection = new Properties();
      connection.load(reader);
      return Optional.of(connection);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static boolean answers(Properties it) {
    try (Connection connection =
        DriverManager.getConnection(
            it.getProperty("url"), it.getProperty("user"), it.getProperty("password"))) {
      return connection.isValid(5);
    } catch (SQLException stopped) {
      return false;
    }
  }

  private static MapPropertySource source(Properties it) {
    return new MapPropertySource(
        "running database",
        Map.of(
            PREFIX + "url", it.getProperty("url"),
            PREFIX + "user", it.getProperty("user"),
            PREFIX + "password", it.getProperty("password")));
  }
}
