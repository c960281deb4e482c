package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.EntryCounts;
import dev.sortie.enrollment.EntryPreview;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers why a contact got a certain mail, or did not. */
@Service
public final class WhyMail {

  /**
   * The answer.
   *
   * @param evidence the story that bears it out, of this mail only; null where the contact was
   *     never inside
   */
  public record Answer(MailAnswer answer, @Nullable InstanceStory evidence) {}

  private final Enrollments enrollments;
  private final InstanceStories stories;
  private final EntryPreview preview;

  WhyMail(Enrollments enrollments, InstanceStories stories, EntryPreview preview) {
    this.enrollments = enrollments;
    this.stories = stories;
    this.preview = preview;
  }

  /**
   * Looks at the contact's latest time in the campaign.
   *
   * @param template the name of the mail, as the send step has it
   * @throws dev.sortie.campaign.CampaignNotFoundException if there is no such campaign
   */
  public Answer about(ContactId contact, CampaignKey campaign, String template) {
    List<Enrollment> latest =
        enrollments.search(new EnrollmentQuery(contact, campaign, Set.of(), null, 1));
    if (latest.isEmpty()) {
      return new Answer(new MailAnswer.NeverEntered(standing(contact, campaign)), null);
    }
    InstanceStory story = stories.of(latest.getFirst().id()).orElseThrow();
    return new Answer(MailReasons.of(story, template), story.about(template));
  }

  private MailAnswer.Standing standing(ContactId contact, CampaignKey campaign) {
    EntryCounts counts = preview.of(campaign, ContactSelection.of(contact));
    if (counts.suppressed() > 0) {
      return MailAnswer.Standing.SUPPRESSED;
    }
    if (counts.withoutConsent() > 0) {
      return MailAnswer.Standing.NO_CONSENT;
    }
    if (counts.keptOut() > 0) {
      return MailAnswer.Standing.KEPT_OUT;
    }
    return counts.entering() > 0 ? MailAnswer.Standing.MAY_ENTER : MailAnswer.Standing.UNKNOWN;
  }
}
