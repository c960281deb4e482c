package dev.sortie.task;

import dev.sortie.engine.CommandRefusedException;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineAwayException;
import dev.sortie.enrollment.EnrollmentsEnded;
import dev.sortie.enrollment.InstanceRetired;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What people are to do, and what they answered. An answer is kept before the engine hears it, so
 * it is not lost to an engine that is away: {@link TellingAnswers} tells it later.
 */
@Service
public class HumanTasks {

  private static final Logger log = LoggerFactory.getLogger(HumanTasks.class);

  /** As long as somebody waits who pressed a button. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HumanTaskRepository repository;
  private final Engine engine;
  private final Deeds deeds;
  private final Ids ids;
  private final InstantSource time;

  HumanTasks(
      HumanTaskRepository repository, Engine engine, Deeds deeds, Ids ids, InstantSource time) {
    this.repository = repository;
    this.engine = engine;
    this.deeds = deeds;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A contact has come to a task, or still waits at it: the same one twice is one.
   *
   * @return the answer, if it was given already
   */
  public Optional<String> open(TaskSlot slot, Errand errand) {
    Optional<String> answer =
        repository.open(new HumanTaskId(ids.next()), slot, errand, time.instant());
    answer.ifPresent(given -> repository.toldAt(slot));
    return answer;
  }

  /**
   * Answers a task and lets the contact go on. Of two people the first one counts.
   *
   * @param answer one of the task's answers
   * @throws IllegalArgumentException for another answer
   * @throws TaskNotFoundException if there is no such task
   */
  public AnswerOutcome answer(HumanTaskId id, String answer, String person) {
    HumanTask task = find(id);
    if (!task.errand().answers().contains(answer)) {
      throw new IllegalArgumentException(
          "Expected one of " + task.errand().answers() + ", but was " + answer);
    }
    boolean counts =
        deeds.together(
            () -> {
              boolean first = repository.answer(id, answer, person, time.instant());
              if (first) {
                deeds.tell(
                    Deed.of("task.answered", "task", id)
                        .now("enrollment", task.enrollment().value())
                        .now("answer", answer));
              }
              return first;
            });
    return counts ? goOn(id, Map.of(task.errand().result(), answer)) : notFirst(find(id));
  }

  /**
   * @throws TaskNotFoundException if there is none
   */
  public HumanTask find(HumanTaskId id) {
    return repository.find(id).orElseThrow(() -> new TaskNotFoundException(id));
  }

  public List<HumanTask> page(TaskFilter filter, int offset, int limit) {
    return repository.page(filter, offset, limit);
  }

  public int count(TaskFilter filter) {
    return repository.count(filter);
  }

  private AnswerOutcome goOn(HumanTaskId id, Map<String, Object> variables) {
    CompletableFuture<AnswerOutcome> heard =
        engine
            .complete(repository.jobKey(id), variables)
            .thenApply(waited -> heard(id, waited))
            .toCompletableFuture();
    try {
      return heard.copy().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failed) {
      return switch (failed.getCause()) {
        case CommandRefusedException refused -> later(id, refused);
        case EngineAwayException away -> later(id, away);
        case TimeoutException slow -> later(id, slow);
        case null, default -> throw failed;
      };
    }
  }

  private AnswerOutcome heard(HumanTaskId id, boolean waited) {
    if (!waited && repository.gone(id, time.instant())) {
      return new AnswerOutcome.NotNeeded();
    }
    repository.told(id);
    return new AnswerOutcome.GoesOn();
  }

  private static AnswerOutcome later(HumanTaskId id, Exception reason) {
    log.info("The answer to task {} waits for the engine: {}", id, reason.toString());
    return new AnswerOutcome.GoesOnLater();
  }

  private static AnswerOutcome notFirst(HumanTask task) {
    return task.answeredBy() != null && task.answer() != null
        ? new AnswerOutcome.AnsweredBy(task.answeredBy(), task.answer())
        : new AnswerOutcome.NotNeeded();
  }

  @EventListener
  void on(EnrollmentsEnded ended) {
    repository.withdraw(ended.endedAt().keySet(), time.instant());
  }

  /** Where the enrollment goes on it is asked anew. */
  @EventListener
  void on(InstanceRetired retired) {
    repository.withdraw(List.of(retired.enrollment()), retired.at());
  }
}
