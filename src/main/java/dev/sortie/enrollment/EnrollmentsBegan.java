package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.time.Instant;
import java.util.Map;

/**
 * Contacts were let into a campaign. Published in the transaction that does so, before any of their
 * process instances exists and while the transaction holds their stop gates exclusively.
 *
 * @param enrollments the new enrollment of each contact
 */
public record EnrollmentsBegan(
    CampaignKey campaign, Map<ContactId, EnrollmentId> enrollments, Instant at) {

  public EnrollmentsBegan {
    enrollments = Map.copyOf(enrollments);
  }
}
