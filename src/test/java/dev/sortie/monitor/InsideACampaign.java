package dev.sortie.monitor;

import static org.awaitility.Awaitility.await;

import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Puts contacts into the campaign of {@link CampaignFixture}: one mail, then three days. */
public record InsideACampaign(
    PublishCampaign publish, Contacts contacts, Enrollments enrollments, InstanceStories stories) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  public static InsideACampaign of(ApplicationContext sortie) {
    return new InsideACampaign(
        sortie.getBean(PublishCampaign.class),
        sortie.getBean(Contacts.class),
        sortie.getBean(Enrollments.class),
        sortie.getBean(InstanceStories.class));
  }

  public CampaignKey publish(String key) {
    publish.deploy(CampaignFixture.campaign(key), "test");
    return new CampaignKey(key);
  }

  public Contact contact() {
    return contacts.upsert(
        ContactFixture.contactWithConsent(UUID.randomUUID() + "@monitor.example"));
  }

  /** A new contact who has got the mail and waits. */
  public EnrollmentId waitingIn(CampaignKey campaign) {
    return waitingIn(campaign, contact());
  }

  /** This contact, having got the mail and waiting. */
  public EnrollmentId waitingIn(CampaignKey campaign, Contact contact) {
    EnrollmentId inside = enrolledIn(campaign, contact);
    await().atMost(PATIENCE).until(() -> waits(stories.of(inside).orElseThrow()));
    return inside;
  }

  /** The row of the timer can come a moment after that of the step. */
  private static boolean waits(InstanceStory story) {
    InstanceTrace trace = story.trace();
    return story.here().equals(Set.of("timer_ThreeDays"))
        && trace != null
        && trace.waits().size() == 1;
  }

  public EnrollmentId enrolledIn(CampaignKey campaign, Contact contact) {
    enrollments.enroll(campaign, ContactSelection.of(contact.id()));
    return await()
        .atMost(PATIENCE)
        .until(() -> enrollments.activeOf(contact.id()), inside -> !inside.isEmpty())
        .getFirst()
        .id();
  }
}
