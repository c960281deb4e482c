package dev.sortie.exit;

import dev.sortie.shared.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on in the background, from the commit of a stop to its confirmation. */
@Configuration(proxyBeanMethods = false)
class ExitLoops {

  private static final Duration TICK = Duration.ofSeconds(1);

  @Bean
  Loop relayLoop(Relay relay) {
    Loop loop = new Loop("exit-relay", TICK, relay);
    relay.onAnswer(loop::wake);
    return loop;
  }

  @Bean
  Loop tagLoop(TagTriggers triggers) {
    return new Loop("exit-tags", TICK, triggers);
  }

  @Bean
  Loop stopBatchLoop(StoppingMany stopping) {
    return new Loop("exit-batches", TICK, stopping);
  }

  @Bean
  Loop sweeperLoop(Sweeper sweeper) {
    return new Loop("exit-sweeper", TICK, sweeper);
  }
}
