package dev.sortie.enrollment;

import dev.sortie.campaign.Campaigns;
import dev.sortie.engine.Engine;
import dev.sortie.engine.Job;
import dev.sortie.engine.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the enrollment of a job for the workers of all modules, and keeps instances that are
 * nobody's from acting.
 */
@Component
public final class EnrollmentJobs {

  private static final Logger log = LoggerFactory.getLogger(EnrollmentJobs.class);
  private static final Duration UNTIL_LEFT = Duration.ofSeconds(1);

  private final Enrollments enrollments;
  private final Campaigns campaigns;
  private final Engine engine;
  private final InstantSource time;

  EnrollmentJobs(Enrollments enrollments, Campaigns campaigns, Engine engine, InstantSource time) {
    this.enrollments = enrollments;
    this.campaigns = campaigns;
    this.engine = engine;
    this.time = time;
  }

  /**
   * Does the work if the job belongs to an enrollment that is not just leaving, in a campaign that
   * is not paused. Otherwise the job comes again later, or its instance is ended.
   */
  public JobResult handle(Job job, Function<Enrollment, JobResult> work) {
    Optional<Enrollment> own =
        id(job)
            .filter(id -> enrollments.claimInstance(id, job.processInstanceKey()))
            .flatMap(enrollments::find);
    if (own.isEmpty()) {
      return orphan(job);
    }
    // A job within the sequence goes away with it; one behind the door waits for the ledger to see
    // that the door was passed.
    return own.get().state() == EnrollmentState.EXITING
        ? new JobResult.RetryLater(UNTIL_LEFT, "The contact is leaving")
        : inTurn(own.get(), work);
  }

  private JobResult inTurn(Enrollment enrollment, Function<Enrollment, JobResult> work) {
    Instant now = time.instant();
    return campaigns
        .find(enrollment.campaign())
        .flatMap(
            campaign ->
                campaign
                    .state()
                    .standsStillUntil(enrollment.id().value(), enrollment.enteredAt(), now))
        .<JobResult>map(
            until -> new JobResult.RetryLater(Duration.between(now, until), "The campaign pauses"))
        .orElseGet(() -> work.apply(enrollment));
  }

  /** What the diagram does not say, nobody can make up: an incident at once. */
  public static JobResult incident(String reason) {
    return new JobResult.Fail(reason, 0, Duration.ZERO);
  }

  private JobResult orphan(Job job) {
    log.warn("Instance {} is no enrollment's own: cancelled", job.processInstanceKey());
    var unused = engine.cancel(job.processInstanceKey());
    return new JobResult.RetryLater(Duration.ofMinutes(1), "The instance is no enrollment's own");
  }

  private static Optional<EnrollmentId> id(Job job) {
    try {
      return Optional.ofNullable(job.variables().get("enrollmentId"))
          .map(id -> new EnrollmentId(UUID.fromString(id.toString())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
