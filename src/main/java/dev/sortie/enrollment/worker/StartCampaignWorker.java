package dev.sortie.enrollment.worker;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code sortie.start-campaign}: header {@code campaign}. The same job again starts nothing. */
@Component
final class StartCampaignWorker implements JobHandler {

  private final EnrollmentJobs jobs;
  private final EnrollContacts enrolling;

  StartCampaignWorker(EnrollmentJobs jobs, EnrollContacts enrolling) {
    this.jobs = jobs;
    this.enrolling = enrolling;
  }

  @Override
  public String jobType() {
    return "sortie.start-campaign";
  }

  @Override
  public JobResult handle(Job job) {
    return jobs.handle(job, enrollment -> start(job, enrollment));
  }

  private JobResult start(Job job, Enrollment enrollment) {
    String name = job.headers().getOrDefault("campaign", "");
    Optional<CampaignKey> campaign = CampaignKey.tryParse(name);
    if (campaign.isEmpty()) {
      return noCampaign(job, name);
    }
    try {
      enrolling.enroll(
          campaign.get(),
          ContactSelection.of(enrollment.contact()),
          "step/" + job.elementInstanceKey());
    } catch (CampaignNotFoundException e) {
      return noCampaign(job, name);
    }
    return JobResult.complete();
  }

  private static JobResult noCampaign(Job job, String name) {
    return EnrollmentJobs.incident(
        "Expected the header campaign of %s to name a campaign, but none is \"%s\""
            .formatted(job.elementId(), name));
  }
}
