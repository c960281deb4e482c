package dev.sortie.sending.worker;

import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.guard.Category;
import dev.sortie.sending.SendEmail;
import dev.sortie.sending.SendId;
import dev.sortie.sending.SendRequest;
import dev.sortie.sending.SendResult;
import dev.sortie.shared.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step <em>send e-mail</em>. */
@Component
class SendEmailWorker implements JobHandler {

  private final SendEmail sendEmail;

  SendEmailWorker(SendEmail sendEmail) {
    this.sendEmail = sendEmail;
  }

  @Override
  public String jobType() {
    return "sortie.send-email";
  }

  /**
   * Short, so that a step goes on soon after a crash; the ledger keeps a second time from sending.
   */
  @Override
  public Duration timeout() {
    return Duration.ofSeconds(90);
  }

  @Override
  public JobResult handle(Job job) throws InterruptedException {
    return switch (sendEmail.send(request(job))) {
      case SendResult.Done() -> JobResult.complete();
      case SendResult.Later later -> new JobResult.RetryLater(later.after(), later.reason());
      case SendResult.Broken broken -> new JobResult.Fail(broken.reason(), 0, Duration.ZERO);
    };
  }

  private static SendRequest request(Job job) {
    String enrollment = required(job.variables().get("enrollmentId"), "enrollmentId");
    return new SendRequest(
        new EnrollmentId(UUID.fromString(enrollment)),
        job.processInstanceKey(),
        job.elementInstanceKey(),
        job.elementId(),
        required(job.headers().get("template"), "template"),
        category(job),
        window(job),
        resumed(job),
        had(job));
  }

  /** Set by nobody but who moved the contact. */
  private static Set<String> had(Job job) {
    return job.variables().get(SendId.HAD) instanceof List<?> templates
        ? templates.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Set by nobody but who made the instance in place of one that was lost. */
  private static List<SendId> resumed(Job job) {
    return job.variables().get(SendId.RESUMED) instanceof List<?> ids
        ? ids.stream().map(id -> new SendId(UUID.fromString(id.toString()))).toList()
        : List.of();
  }

  private static Category category(Job job) {
    String text = required(job.headers().get("category"), "category");
    return Category.tryParse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected marketing or service, but was " + text));
  }

  private static @Nullable TimeWindow window(Job job) {
    String text = job.headers().get("window");
    if (text == null || text.isBlank()) {
      return null;
    }
    return TimeWindow.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a window HH:mm-HH:mm, but was " + text));
  }

  private static String required(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("Expected " + name + " on the step, but there is none");
    }
    return value.toString();
  }
}
