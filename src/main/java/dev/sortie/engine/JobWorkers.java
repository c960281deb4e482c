package dev.sortie.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The workers that fetch jobs for all handlers, open while the engine is ready.
 *
 * <p>They poll and are not pushed to: a backlog is only ever drained by polling, and a long poll is
 * answered at once when a job appears. As many are fetched as threads handle them; only while the
 * engine is slow do some of those wait for their place on the way to it.
 */
final class JobWorkers {

  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private final CamundaClient client;
  private final Map<JobHandler, JobRunner> runners;
  private final int jobsPerType;
  private final List<JobWorker> open = new ArrayList<>();

  JobWorkers(CamundaClient client, Map<JobHandler, JobRunner> runners, int jobsPerType) {
    this.client = client;
    this.runners = Map.copyOf(runners);
    this.jobsPerType = jobsPerType;
  }

  /** Begins to fetch jobs; nothing to do if that goes on already. */
  synchronized void open() {
    if (open.isEmpty()) {
      runners.forEach((handler, runner) -> open.add(worker(handler, runner)));
    }
  }

  /** Fetches no more. Jobs that are being handled go on. */
  synchronized void close() {
    open.forEach(JobWorker::close);
    open.clear();
  }

  /** The types of jobs that are fetched. */
  Set<String> types() {
    return runners.keySet().stream().map(JobHandler::jobType).collect(Collectors.toSet());
  }

  private JobWorker worker(JobHandler handler, JobRunner runner) {
    return client
        .newWorker()
        .jobType(handler.jobType())
        .handler(runner)
        .name("sortie")
        .timeout(handler.timeout())
        .maxJobsActive(jobsPerType)
        .pollInterval(POLL_INTERVAL)
        .requestTimeout(LONG_POLL)
        .streamEnabled(false)
        .open();
  }
}
