package dev.sortie.enrollment.worker;

import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import dev.sortie.enrollment.Split;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code sortie.split}: header {@code weights}; the answer is in the variable {@code split}. */
@Component
final class SplitWorker implements JobHandler {

  private final EnrollmentJobs jobs;

  SplitWorker(EnrollmentJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String jobType() {
    return "sortie.split";
  }

  @Override
  public JobResult handle(Job job) {
    return jobs.handle(job, enrollment -> split(job, enrollment));
  }

  private static JobResult split(Job job, Enrollment enrollment) {
    try {
      Split split = Split.parse(job.headers().getOrDefault("weights", ""));
      return new JobResult.Complete(Map.of("split", split.path(enrollment.id(), job.elementId())));
    } catch (IllegalArgumentException e) {
      return EnrollmentJobs.incident("%s: %s".formatted(job.elementId(), e.getMessage()));
    }
  }
}
