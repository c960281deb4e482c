package dev.sortie.shared;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time, ids, chance and the data folder come from; everybody else is handed them. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

  @Bean
  DataDirectory dataDirectory(@Value("${sortie.data-dir}") Path root) {
    return new DataDirectory(root);
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
  Ids ids(SortieClock clock, SecureRandom random) {
    return new Ids(clock, random);
  }
}
