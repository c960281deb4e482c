package dev.sortie.enrollment;

import dev.sortie.engine.EngineRows;
import dev.sortie.shared.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on in the background, from letting in to noting the end. */
@Configuration(proxyBeanMethods = false)
class EnrollmentLoops {

  /** How late another node's work is seen, and how soon something that failed is tried again. */
  private static final Duration TICK = Duration.ofSeconds(1);

  @Bean
  Loop selectingLoop(Selecting selecting) {
    return new Loop("enrollment-selecting", TICK, selecting);
  }

  @Bean
  Loop startingLoop(Starting starting) {
    return new Loop("enrollment-starting", TICK, starting);
  }

  @Bean
  Loop endingsLoop(NotingEndings endings, EngineRows rows) {
    Loop loop = new Loop("enrollment-endings", TICK, endings);
    rows.onRows(loop::wake);
    return loop;
  }
}
