package dev.sortie.task;

import dev.sortie.shared.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on in the background after an answer. */
@Configuration(proxyBeanMethods = false)
class TaskLoops {

  private static final Duration TICK = Duration.ofSeconds(10);

  @Bean
  Loop tellingAnswersLoop(TellingAnswers telling) {
    return new Loop("task-answers", TICK, telling);
  }
}
