package dev.sortie.enrollment.worker;

import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.BadConditionException;
import dev.sortie.enrollment.Conditions;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code sortie.check-contact}: header {@code condition} holds the question, {@code result} names
 * the variable for the answer.
 */
@Component
final class CheckContactWorker implements JobHandler {

  private final EnrollmentJobs jobs;
  private final Conditions conditions;

  CheckContactWorker(EnrollmentJobs jobs, Conditions conditions) {
    this.jobs = jobs;
    this.conditions = conditions;
  }

  @Override
  public String jobType() {
    return "sortie.check-contact";
  }

  @Override
  public JobResult handle(Job job) {
    return jobs.handle(job, enrollment -> check(job, enrollment));
  }

  private JobResult check(Job job, Enrollment enrollment) {
    String condition = job.headers().getOrDefault("condition", "");
    String result = job.headers().getOrDefault("result", "");
    if (condition.isBlank() || result.isBlank()) {
      return EnrollmentJobs.incident(
          "Expected the headers condition and result on %s, but one is missing"
              .formatted(job.elementId()));
    }
    try {
      return new JobResult.Complete(
          Map.of(result, conditions.holds(condition, enrollment.contact())));
    } catch (BadConditionException e) {
      return EnrollmentJobs.incident("%s: %s".formatted(job.elementId(), e.getMessage()));
    }
  }
}
