package dev.sortie.feedback;

import static org.awaitility.Awaitility.await;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxMail;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendState;
import dev.sortie.sending.Sends;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** Somebody who got a real mail of a shipped campaign and is still inside. */
final class MailedContact {

  private static final CampaignKey ORDER_SHIPPED = new CampaignKey("order-shipped");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Contacts contacts;
  private final Campaigns campaigns;
  private final Enrollments enrollments;
  private final Sends sends;
  private final Outbox outbox;

  MailedContact(
      Contacts contacts, Campaigns campaigns, Enrollments enrollments, Sends sends, Outbox outbox) {
    this.contacts = contacts;
    this.campaigns = campaigns;
    this.enrollments = enrollments;
    this.sends = sends;
    this.outbox = outbox;
  }

  record Mailed(Contact contact, OutboxMail mail) {}

  Mailed inside(Locale language) {
    await().atMost(PATIENCE).until(() -> campaigns.find(ORDER_SHIPPED).isPresent());
    Contact contact =
        contacts.upsert(
            ContactFixture.contactWithConsent(UUID.randomUUID() + "@mailed.example")
                .withLanguage(language));
    enrollments.enroll(ORDER_SHIPPED, ContactSelection.of(contact.id()));
    await().atMost(PATIENCE).until(() -> isSettled(contact));
    var entry = outbox.list(contact.email().value(), 0, 1).getFirst();
    return new Mailed(contact, outbox.mail(entry.id()).orElseThrow());
  }

  private boolean isSettled(Contact contact) {
    return sends.ofContact(contact.id(), 10).stream()
            .map(Send::state)
            .anyMatch(SendState.ACCEPTED::equals)
        && enrollments.activeOf(contact.id()).stream()
            .anyMatch(enrollment -> enrollment.state() == EnrollmentState.ACTIVE);
  }
}
