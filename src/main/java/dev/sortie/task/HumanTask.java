package dev.sortie.task;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is to do for a contact who waits for it.
 *
 * @param step the id of the element in the diagram
 * @param openedAt since when the contact waits
 * @param answer what was said; null while nobody did
 * @param answeredBy who said it; null while nobody did
 * @param answeredAt when; null while nobody did
 * @param goneAt when it was not needed any more, since the contact left; null if it was needed
 */
public record HumanTask(
    HumanTaskId id,
    EnrollmentId enrollment,
    ContactId contact,
    CampaignKey campaign,
    String step,
    Errand errand,
    Instant openedAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable Instant goneAt) {

  /** Whether a contact waits for it. */
  public boolean isOpen() {
    return answer == null && goneAt == null;
  }
}
