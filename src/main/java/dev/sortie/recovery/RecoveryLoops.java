package dev.sortie.recovery;

import dev.sortie.shared.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweeper's two rounds through ledger and engine. */
@Configuration(proxyBeanMethods = false)
class RecoveryLoops {

  /** Between two looks: much longer than the exporter is ever behind while all is well. */
  private static final Duration TICK = Duration.ofSeconds(15);

  /** How late another node's move is seen, and how soon one that had to wait is tried again. */
  private static final Duration MOVING = Duration.ofSeconds(1);

  @Bean
  Loop lostInstancesLoop(LostInstances lost) {
    return new Loop("recovery-lost", TICK, lost);
  }

  @Bean
  Loop movingLoop(Moving moving) {
    return new Loop("recovery-moving", MOVING, moving);
  }

  @Bean
  Loop strayInstancesLoop(StrayInstances stray) {
    return new Loop("recovery-stray", TICK, stray);
  }
}
