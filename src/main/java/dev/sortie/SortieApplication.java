package dev.sortie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sortie: database, engine, mail and the application, in this order. */
@EnableScheduling
@ConfigurationPropertiesScan
@SpringBootApplication
public class SortieApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(SortieApplication.class, arguments);
  }
}
