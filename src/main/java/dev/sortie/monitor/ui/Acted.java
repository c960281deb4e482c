package dev.sortie.monitor.ui;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.util.List;

/**
 * Whom a person acts on, all in one campaign.
 *
 * @param version that most of them are in
 * @param contacts of the same people, for what is said to contacts
 */
record Acted(
    CampaignKey campaign,
    CampaignVersionId version,
    List<EnrollmentId> enrollments,
    List<ContactId> contacts) {

  Acted {
    enrollments = List.copyOf(enrollments);
    contacts = List.copyOf(contacts);
  }
}
