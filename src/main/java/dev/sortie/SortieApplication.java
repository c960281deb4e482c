package dev.sortie;

import dev.sortie.access.ApiKeyCommand;
import dev.sortie.recovery.EngineCommand;
import java.util.List;
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
    List<String> words = List.of(arguments);
    if (words.stream().findFirst().filter(ApiKeyCommand.WORD::equals).isPresent()) {
      System.exit(ApiKeyCommand.run(words, System.out, System.err));
    }
    if (words.stream().findFirst().filter(EngineCommand.WORD::equals).isPresent()) {
      System.exit(EngineCommand.run(words, System.out, System.err));
    }
    SpringApplication.run(SortieApplication.class, arguments);
  }
}
