package dev.sortie.sending;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.guard.Category;
import dev.sortie.shared.TimeWindow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of an enrollment wants to send its mail.
 *
 * @param elementInstanceKey with the enrollment, what makes the mail happen once
 * @param template as the step names it
 * @param window the hours of the step; null where any hour will do
 * @param resumed mails of steps at which this instance goes on in another's place; among them may
 *     be the one of this step
 * @param had templates of the mails that the contact had before they were moved in this campaign
 */
public record SendRequest(
    EnrollmentId enrollment,
    long processInstanceKey,
    long elementInstanceKey,
    String elementId,
    String template,
    Category category,
    @Nullable TimeWindow window,
    List<SendId> resumed,
    Set<String> had) {

  public SendRequest {
    resumed = List.copyOf(resumed);
    had = Set.copyOf(had);
  }
}
