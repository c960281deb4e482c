package dev.sortie.shared;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Where time, ids, chance and the data folder come from; everybody else is handed them. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

  @Bean
  DataDirectory dataDirectory(@Value("${sortie.data-dir}") Path root) {
    return new DataDirectory(root);
  }

  /**
   * Taken by whoever is about to start something on the folder. Two applications would end each
   * other's database, so the second is refused; a command that only asks the first one's database
   * is not.
   */
  @Lazy
  @Bean(destroyMethod = "release")
  DataFolderLock dataFolderLock(DataDirectory data) {
    return DataFolderLock.take(data);
  }

  @Bean
  DiskReserve diskReserve(DataDirectory data, @Value("${sortie.disk-reserve}") DataSize reserve) {
    return new DiskReserve(data, reserve);
  }

  @Bean
  Lease lease(@Value("${sortie.lease}") Duration time) {
    return new Lease(time);
  }

  @Bean
  SortieClock clock() {
    return new SortieClock(InstantSource.system());
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  @Bean
  Deeds deeds(TransactionOperations transaction, ApplicationEventPublisher events) {
    return new Deeds(transaction, events);
  }

  @Bean
  Ids ids(SortieClock clock, SecureRandom random) {
    return new Ids(clock, random);
  }
}
