package dev.sortie.enrollment.worker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.sortie.contact.ContactNotFoundException;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.Job;
import dev.sortie.engine.JobHandler;
import dev.sortie.engine.JobResult;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentJobs;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * {@code sortie.update-contact}: headers {@code addTags} and {@code removeTags} with commas, and
 * {@code set.<attribute>}. Doing it twice changes nothing.
 */
@Component
final class UpdateContactWorker implements JobHandler {

  private static final String SET = "set.";

  private final EnrollmentJobs jobs;
  private final Contacts contacts;

  UpdateContactWorker(EnrollmentJobs jobs, Contacts contacts) {
    this.jobs = jobs;
    this.contacts = contacts;
  }

  @Override
  public String jobType() {
    return "sortie.update-contact";
  }

  @Override
  public JobResult handle(Job job) {
    return jobs.handle(job, enrollment -> update(job.headers(), enrollment));
  }

  private JobResult update(Map<String, String> headers, Enrollment enrollment) {
    try {
      contacts.update(
          enrollment.contact(),
          attributes(headers),
          words(headers.getOrDefault("addTags", "")),
          words(headers.getOrDefault("removeTags", "")));
    } catch (ContactNotFoundException erased) {
      // Nothing is kept about them any more, so nothing is to be changed.
      return JobResult.complete();
    }
    return JobResult.complete();
  }

  private static Map<String, String> attributes(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().startsWith(SET))
        .collect(toMap(header -> header.getKey().substring(SET.length()), Map.Entry::getValue));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(toSet());
  }
}
