package dev.sortie.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time, ids and chance come from; everybody else is handed them. */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

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
