package dev.sortie.webhook.worker;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import dev.sortie.webhook.WebhookCall;
import dev.sortie.webhook.WebhookOutcome;
import dev.sortie.webhook.Webhooks;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code sortie.call-webhook}: header {@code url}. A program that is away is tried again after two
 * minutes and after an hour; then, or where it does not want the call, the contact stands still for
 * a person to look at. After a crash the same call may be made twice, with the same id.
 */
@Component
final class CallWebhookWorker implements JobHandler {

  /** A crowd is no mistake of the other side's, and must not make an incident of each. */
  private static final Duration UNTIL_FREE = Duration.ofSeconds(20);

  private final EnrollmentJobs jobs;
  private final Contacts contacts;
  private final Webhooks webhooks;
  private final JsonMapper json;
  private final InstantSource time;

  CallWebhookWorker(
      EnrollmentJobs jobs,
      Contacts contacts,
      Webhooks webhooks,
      JsonMapper json,
      InstantSource time) {
    this.jobs = jobs;
    this.contacts = contacts;
    this.webhooks = webhooks;
    this.json = json;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "sortie.call-webhook";
  }

  @Override
  public JobResult handle(Job job) {
    return jobs.handle(job, enrollment -> call(job, enrollment));
  }

  @Override
  public Duration timeout() {
    return webhooks.longest().plusMinutes(2);
  }

  private JobResult call(Job job, Enrollment enrollment) {
    Optional<Contact> contact = contacts.find(enrollment.contact());
    if (contact.isEmpty()) {
      // Nothing is kept about them any more, so nothing is to be told.
      return JobResult.complete();
    }
    String url = job.headers().getOrDefault("url", "");
    try {
      WebhookCall call =
          new WebhookCall(
              enrollment.id().value() + "_" + job.elementInstanceKey(),
              new URI(url),
              json.writeValueAsString(
                  StepReached.of(job, enrollment, contact.get(), time.instant())));
      return result(webhooks.call(call), job.retries() - 1);
    } catch (URISyntaxException wrong) {
      return EnrollmentJobs.incident(
          "Expected the header url of %s to be an address, but was \"%s\""
              .formatted(job.elementId(), url));
    }
  }

  private static JobResult result(WebhookOutcome outcome, int left) {
    return switch (outcome) {
      case WebhookOutcome.Taken taken -> JobResult.complete();
      case WebhookOutcome.NoPlace crowded ->
          new JobResult.RetryLater(
              UNTIL_FREE, "many calls of " + crowded.host() + " are under way");
      case WebhookOutcome.Refused refused -> EnrollmentJobs.incident(refused.reason());
      case WebhookOutcome.NotNow away ->
          new JobResult.Fail(away.reason(), Math.max(0, left), pause(left));
    };
  }

  private static Duration pause(int left) {
    return left > 1 ? Duration.ofMinutes(2) : Duration.ofHours(1);
  }
}
