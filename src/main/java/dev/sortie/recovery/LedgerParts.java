package dev.sortie.recovery;

import dev.sortie.engine.RowParts;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What it takes to read where everybody is: the database, and a few parts of other modules. Without
 * {@code @Configuration}, so that the application itself does not pick it up.
 */
@ComponentScan({"dev.sortie.shared", "dev.sortie.database"})
@ComponentScan(
    basePackages = {
      "dev.sortie.campaign",
      "dev.sortie.enrollment",
      "dev.sortie.exit",
      "dev.sortie.sending"
    },
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "dev\\.sortie\\.\\w+\\.(Version|Ledger|Exit|Send)Succession",
              "dev\\.sortie\\.campaign\\.CampaignRepository",
              "dev\\.sortie\\.enrollment\\.(NotingEndings|EndingRepository|StopGateRepository)",
              "dev\\.sortie\\.exit\\.ExitMessageRepository"
            }))
@ConfigurationPropertiesScan("dev.sortie.database")
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
@Import({
  RowParts.class,
  ReceiptsOfEnded.class,
  RebuildPlanner.class,
  RebuildPreview.class,
  MoveQueue.class
})
class LedgerParts {}
