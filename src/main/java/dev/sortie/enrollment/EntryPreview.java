package dev.sortie.enrollment;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Says what would become of a selection, without letting anybody in. */
@Service
public final class EntryPreview {

  private final Campaigns campaigns;
  private final SelectedContacts selected;
  private final EntryRules rules;
  private final EnrollmentRepository enrollments;

  EntryPreview(
      Campaigns campaigns,
      SelectedContacts selected,
      EntryRules rules,
      EnrollmentRepository enrollments) {
    this.campaigns = campaigns;
    this.selected = selected;
    this.rules = rules;
    this.enrollments = enrollments;
  }

  /**
   * Counts as it is now; what changes before the batch is carried out is seen then.
   *
   * @throws dev.sortie.campaign.CampaignNotFoundException if there is no such campaign
   */
  public EntryCounts of(CampaignKey key, ContactSelection selection) {
    Campaign campaign = campaigns.require(key);
    EntryCounts[] sum = {EntryCounts.NONE};
    long unknown =
        selected.forEach(selection, piece -> sum[0] = sum[0].plus(count(campaign, piece)));
    return sum[0].plus(EntryCounts.unknown(unknown));
  }

  private EntryCounts count(Campaign campaign, List<ContactId> piece) {
    EntryRules.Sorted sorted = rules.sort(campaign.key(), campaign.live().id(), piece);
    long inside = enrollments.countInside(campaign.key(), sorted.admitted());
    return sorted.counts(sorted.admitted().size() - inside);
  }
}
