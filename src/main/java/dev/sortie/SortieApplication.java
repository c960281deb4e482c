package dev.sortie;

import dev.sortie.access.ApiKeyCommand;
import dev.sortie.base.Languages;
import dev.sortie.campaign.CheckCommand;
import dev.sortie.recovery.EngineCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case ApiKeyCommand.WORD -> System.exit(ApiKeyCommand.run(words, System.out, System.err));
      case EngineCommand.WORD -> System.exit(EngineCommand.run(words, System.out, System.err));
      case CheckCommand.WORD -> System.exit(check(words));
      default -> SpringApplication.run(SortieApplication.class, arguments);
    }
  }

  /** Past the application, which would take seconds to start. */
  private static int check(List<String> words) {
    ConsoleFilter.silence();
    return CheckCommand.run(
        words, Languages.fromEnvironment(System.getenv()), utf8(System.out), utf8(System.err));
  }

  /** By the environment a JVM may choose an encoding without the quotes of our sentences. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
