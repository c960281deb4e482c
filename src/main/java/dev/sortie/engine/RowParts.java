package dev.sortie.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reads the exporter's rows, with an engine or without. */
@Configuration(proxyBeanMethods = false)
public class RowParts {

  @Bean
  RowListeners rowListeners() {
    return new RowListeners();
  }

  @Bean
  EngineRows engineRows(JdbcClient jdbc, RowListeners listeners) {
    return new EngineRows(jdbc, listeners);
  }

  @Bean
  ElementTallies elementTallies(JdbcClient jdbc) {
    return new ElementTallies(jdbc);
  }

  @Bean
  Incidents incidents(JdbcClient jdbc) {
    return new Incidents(jdbc);
  }

  @Bean
  InstanceTraces instanceTraces(JdbcClient jdbc) {
    return new InstanceTraces(jdbc);
  }
}
