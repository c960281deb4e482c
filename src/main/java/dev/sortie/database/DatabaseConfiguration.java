package dev.sortie.database;

import dev.sortie.shared.DataFolderLock;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses between the embedded database and the one that the settings name. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  JdbcConnectionDetails databaseConnection(
      DatabaseSettings settings, ObjectProvider<DataFolderLock> lock, SecureRandom random) {
    if (settings.embedded()) {
      return EmbeddedDatabase.start(lock.getObject().data(), settings.port(), password(random));
    }
    return NamedDatabase.checked(settings);
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
