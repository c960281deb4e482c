package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.Others;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.EnrollmentsBegan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes contacts who enter a campaign out of those that its rule names, in the transaction that
 * lets them in: the new campaign's instance does not exist before.
 */
@Component
final class Superseding {

  private final StopLedger ledger;
  private final Enrollments enrollments;
  private final Campaigns campaigns;
  private final StopRules rules;

  Superseding(StopLedger ledger, Enrollments enrollments, Campaigns campaigns) {
    this.ledger = ledger;
    this.enrollments = enrollments;
    this.campaigns = campaigns;
    this.rules = new StopRules(campaigns::find);
  }

  @EventListener
  void on(EnrollmentsBegan began) {
    Others rule = campaigns.find(began.campaign()).map(Campaign::supersedes).orElse(Others.NONE);
    if (rule.isNone()) {
      return;
    }
    StopReason takenOver = new StopReason.Superseded(began.campaign());
    Map<ContactId, List<Enrollment>> elsewhere =
        enrollments.activeApartFrom(began.campaign(), began.enrollments().keySet());
    began
        .enrollments()
        .forEach(
            (contact, enrollment) -> {
              if (elsewhere.getOrDefault(contact, List.of()).stream()
                  .anyMatch(other -> rules.ends(takenOver, other.campaign()))) {
                stop(contact, began.campaign(), enrollment, began.at());
              }
            });
  }

  private void stop(ContactId contact, CampaignKey by, EnrollmentId entered, Instant at) {
    var unused =
        ledger.record(
            new StopRequest(contact, new StopReason.Superseded(by), "superseded/" + entered), at);
  }
}
