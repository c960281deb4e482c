package dev.sortie.engine;

import dev.sortie.shared.DatabaseAway;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the engine's jobs of one type to its handler and the result back.
 *
 * <p>The answer to a job is brought again and again until the engine has it or the job's time is
 * over, so a result is not lost to a busy or restarting engine. That the job is not there any more
 * is normal: its instance took an exit.
 */
final class JobRunner implements io.camunda.client.api.worker.JobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** The engine keeps messages of incidents in memory; a stack trace has no place there. */
  private static final int REASON_LIMIT = 500;

  /** A database that is away is no mistake of the job's, and must not make an incident of each. */
  private static final Duration UNTIL_BACK = Duration.ofSeconds(5);

  private final JobHandler handler;
  private final Lane lane;
  private final JobGate gate;
  private final EngineMetrics metrics;
  private final Predicate<Instant> past;

  /**
   * @param past whether the engine has taken a job back that was to be done by then
   */
  JobRunner(
      JobHandler handler, Lane lane, JobGate gate, EngineMetrics metrics, Predicate<Instant> past) {
    this.handler = handler;
    this.lane = lane;
    this.gate = gate;
    this.metrics = metrics;
    this.past = past;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    gate.handling(() -> handleInTime(client, job));
  }

  /**
   * The place is held from before the work, not only for the answer: on a machine that is busy the
   * work itself is what makes the engine slow.
   */
  private void handleInTime(JobClient client, ActivatedJob job) {
    try {
      if (!lane.places().enter(handler.timeout())) {
        metrics.handled(job.getType(), "overdue", Duration.ZERO);
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      handleAtItsPlace(client, job);
    } finally {
      lane.places().leave();
    }
  }

  private void handleAtItsPlace(JobClient client, ActivatedJob job) {
    if (past.test(Instant.ofEpochMilli(job.getDeadline()))) {
      metrics.handled(job.getType(), "overdue", Duration.ZERO);
      return;
    }
    long begin = System.nanoTime();
    JobResult result = resultOf(job);
    FinalCommandStep<?> answer = answer(client, job, result);
    String outcome = answer == null ? "" : deliver(answer, job);
    metrics.handled(
        job.getType(),
        outcome.isEmpty() ? nameOf(result) : outcome,
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private JobResult resultOf(ActivatedJob job) {
    try {
      return handler.handle(jobOf(job));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new JobResult.RetryLater(Duration.ofSeconds(1), "Sortie is stopping");
    } catch (Exception failure) {
      if (DatabaseAway.caused(failure)) {
        LOG.warn("Job {} of {} waits for the database: {}", job.getKey(), job.getType(), failure);
        return new JobResult.RetryLater(UNTIL_BACK, "the database is away");
      }
      int left = Math.max(0, job.getRetries() - 1);
      LOG.warn(
          "Job {} of {} at {} failed, {} retries left",
          job.getKey(),
          job.getType(),
          job.getElementId(),
          left,
          failure);
      return new JobResult.Fail(
          String.valueOf(failure), left, Backoff.JOB.after(4 - Math.min(3, left)));
    }
  }

  /** Null where nothing is to be said. */
  private static @Nullable FinalCommandStep<?> answer(
      JobClient client, ActivatedJob job, JobResult result) {
    return switch (result) {
      case JobResult.Held held -> null;
      case JobResult.Complete complete ->
          client.newCompleteCommand(job).variables(complete.variables());
      case JobResult.RetryLater later ->
          client
              .newFailCommand(job)
              .retries(job.getRetries())
              .retryBackoff(later.after())
              .errorMessage(shortened(later.reason()));
      case JobResult.Fail fail ->
          client
              .newFailCommand(job)
              .retries(fail.retriesLeft())
              .retryBackoff(fail.after())
              .errorMessage(shortened(fail.reason()));
    };
  }

  /** Empty if the engine has the answer, else one word on why it does not. */
  private String deliver(FinalCommandStep<?> answer, ActivatedJob job) {
    Command<String> command =
        Command.repeatable(
                "job answer",
                () -> {
                  answer.send().join();
                  return "";
                })
            .takingAsDone(Answer.Missing.class, "gone");
    try {
      return lane.carryOut(command, handler.timeout());
    } catch (EngineAwayException | CommandRefusedException failure) {
      LOG.warn(
          "The answer to job {} of {} was not taken, the engine hands it out again: {}",
          job.getKey(),
          job.getType(),
          failure.getMessage());
      return "lost";
    }
  }

  private static Job jobOf(ActivatedJob job) {
    return new Job(
        job.getKey(),
        job.getType(),
        job.getProcessInstanceKey(),
        job.getElementInstanceKey(),
        job.getElementId(),
        job.getBpmnProcessId(),
        job.getProcessDefinitionVersion(),
        job.getRetries(),
        Collections.unmodifiableMap(job.getCustomHeaders()),
        Collections.unmodifiableMap(job.getVariablesAsMap()));
  }

  private static String nameOf(JobResult result) {
    return switch (result) {
      case JobResult.Complete complete -> "completed";
      case JobResult.RetryLater later -> "later";
      case JobResult.Fail fail -> "failed";
      case JobResult.Held held -> "held";
    };
  }

  private static String shortened(String reason) {
    return reason.length() <= REASON_LIMIT ? reason : reason.substring(0, REASON_LIMIT);
  }
}
