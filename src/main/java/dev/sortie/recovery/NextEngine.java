package dev.sortie.recovery;

import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineSuccession;
import dev.sortie.engine.InstanceTraces;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The engine that is to be filled. */
@Component
final class NextEngine {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Longer than the exporter takes to write what the engine has. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final int SAMPLE = 20;

  private final Engine engine;
  private final EngineSuccession succession;
  private final InstanceTraces traces;
  private final RebuildRepository repository;

  NextEngine(
      Engine engine,
      EngineSuccession succession,
      InstanceTraces traces,
      RebuildRepository repository) {
    this.engine = engine;
    this.succession = succession;
    this.traces = traces;
    this.repository = repository;
  }

  boolean isInUse() {
    return succession.isAtWork();
  }

  /** Whether it comes up in time. */
  boolean isReady() throws InterruptedException {
    try {
      engine.whenReady().toCompletableFuture().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /**
   * Whether it already is the ledger's. The embedded engine says who it is; a cluster is asked for
   * some of the instances that should run there.
   */
  boolean isOurs() {
    if (repository.unfinished().isPresent()) {
      return false;
    }
    return succession.present().isPresent()
        ? succession.isOurs()
        : traces.running(0, SAMPLE).stream()
            .anyMatch(instance -> engine.has(instance).toCompletableFuture().join());
  }

  /** Waits until the rows show all that the engine has done. */
  void awaitRows() throws InterruptedException {
    long before;
    do {
      before = succession.exported();
      Thread.sleep(QUIET);
    } while (succession.exported() != before);
  }

  void accept() {
    succession.accept();
  }
}
