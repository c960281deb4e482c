package dev.sortie.engine;

import java.time.Duration;

/**
 * Does the jobs of one type. Every bean of this kind is handed its jobs from the moment the engine
 * is ready, many at the same time.
 */
public interface JobHandler {

  /** The type as it stands in diagrams, like {@code sortie.send-email}. One handler per type. */
  String jobType();

  /**
   * Does one job. May block.
   *
   * <p>An exception is a failure with one retry less; the last one makes an incident, which stays
   * with the instance until a person resolves it.
   */
  JobResult handle(Job job) throws Exception;

  /**
   * How long a job is this handler's alone; after that the engine hands it out again. Longer than
   * the slowest honest answer, since a second handing out can mean doing it twice.
   */
  default Duration timeout() {
    return Duration.ofMinutes(5);
  }
}
