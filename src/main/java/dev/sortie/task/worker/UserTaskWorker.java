package dev.sortie.task.worker;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import dev.sortie.modelcheck.Step;
import dev.sortie.task.Errand;
import dev.sortie.task.HumanTasks;
import dev.sortie.task.TaskSlot;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The step <em>ask a colleague</em>: what the engine makes of every user task is a job of one type.
 * Those of processes that are no campaigns are left to who put them there.
 */
@Component
final class UserTaskWorker implements JobHandler {

  private final EnrollmentJobs jobs;
  private final Campaigns campaigns;
  private final HumanTasks tasks;

  UserTaskWorker(EnrollmentJobs jobs, Campaigns campaigns, HumanTasks tasks) {
    this.jobs = jobs;
    this.campaigns = campaigns;
    this.tasks = tasks;
  }

  @Override
  public String jobType() {
    return "io.camunda.zeebe:userTask";
  }

  /** Nothing hangs on it but the work of noting again what is noted. */
  @Override
  public Duration timeout() {
    return Duration.ofHours(1);
  }

  @Override
  public JobResult handle(Job job) {
    return isCampaign(job)
        ? jobs.handle(job, enrollment -> open(job, enrollment))
        : new JobResult.Held();
  }

  private boolean isCampaign(Job job) {
    return job.variables().containsKey("enrollmentId")
        && CampaignKey.tryParse(job.bpmnProcessId()).flatMap(campaigns::find).isPresent();
  }

  private JobResult open(Job job, Enrollment enrollment) {
    Errand errand = Errand.of(name(job, enrollment), job.headers());
    TaskSlot slot =
        new TaskSlot(
            enrollment.id(),
            enrollment.contact(),
            enrollment.campaign(),
            job.elementId(),
            job.processInstanceKey(),
            job.elementInstanceKey(),
            job.key());
    return tasks
        .open(slot, errand)
        .<JobResult>map(answer -> new JobResult.Complete(Map.of(errand.result(), answer)))
        .orElseGet(JobResult.Held::new);
  }

  private String name(Job job, Enrollment enrollment) {
    return campaigns.outline(enrollment.version()).steps().stream()
        .filter(step -> step.id().equals(job.elementId()))
        .map(Step::name)
        .findFirst()
        .orElse(job.elementId());
  }
}
