package dev.sortie.task;

import dev.sortie.engine.CommandRefusedException;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineAwayException;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the engine the answers that it could not hear at once. Twice is harmless: a job is
 * completed once. One that the engine refuses, since the campaign is paused, is found by the job
 * itself when that goes on.
 */
@Component
final class TellingAnswers implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(TellingAnswers.class);

  /** Until then whoever pressed the button tells it. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int MOST = 500;

  private final HumanTaskRepository repository;
  private final Engine engine;
  private final InstantSource time;

  TellingAnswers(HumanTaskRepository repository, Engine engine, InstantSource time) {
    this.repository = repository;
    this.engine = engine;
    this.time = time;
  }

  @Override
  public boolean once() throws InterruptedException {
    for (HumanTaskRepository.Untold answer : repository.untold(time.instant().minus(PAUSE), MOST)) {
      if (!tell(answer)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the engine is there. */
  private boolean tell(HumanTaskRepository.Untold answer) throws InterruptedException {
    try {
      engine.complete(answer.jobKey(), answer.variables()).toCompletableFuture().get();
      repository.told(answer.id());
      return true;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof CommandRefusedException) {
        return true;
      }
      if (failed.getCause() instanceof EngineAwayException) {
        log.info("Answers to tasks wait for the engine: {}", failed.getMessage());
        return false;
      }
      throw new IllegalStateException("Task " + answer.id() + " was not told", failed);
    }
  }
}
