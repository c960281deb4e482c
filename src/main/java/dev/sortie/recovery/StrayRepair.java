package dev.sortie.recovery;

import dev.sortie.engine.Engine;
import dev.sortie.exit.SweeperRepair;
import dev.sortie.exit.SweeperRepairs;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cancels instances that run for nobody. */
@Component
final class StrayRepair {

  private static final Logger log = LoggerFactory.getLogger(StrayRepair.class);

  private final Engine engine;
  private final SweeperRepairs repairs;
  private final InstantSource time;

  StrayRepair(Engine engine, SweeperRepairs repairs, InstantSource time) {
    this.engine = engine;
    this.repairs = repairs;
    this.time = time;
  }

  /** Nothing if the engine does not have it: then only the rows are behind. */
  void of(Stray stray) {
    if (!engine.has(stray.instance()).toCompletableFuture().join()) {
      return;
    }
    engine.cancel(stray.instance()).toCompletableFuture().join();
    log.warn("Instance {} ran for nobody ({}): cancelled", stray.instance(), stray.kind());
    repairs.note(
        new SweeperRepair(
            time.instant(),
            stray.kind(),
            stray.enrollment(),
            stray.instance(),
            SweeperRepair.Done.CANCELLED,
            null));
  }
}
