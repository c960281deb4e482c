package dev.sortie.access;

import dev.sortie.audit.LauncherParts;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The few parts of Sortie that {@link ApiKeyCommand} needs: the database, up to date, and the keys.
 * Without {@code @Configuration}, so that the application itself does not pick it up.
 */
@ComponentScan({"dev.sortie.shared", "dev.sortie.database"})
@ConfigurationPropertiesScan("dev.sortie.database")
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
@Import({ApiKeys.class, ApiKeyRepository.class, LauncherParts.class})
class ApiKeyCommandParts {}
