package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignStates;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.Mailability;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who may be let into a campaign version. */
@Component
final class EntryRules {

  /**
   * A selection, sorted.
   *
   * @param admitted those who may be let in, if they are not inside
   */
  record Sorted(
      long found,
      List<ContactId> admitted,
      long suppressed,
      long withoutConsent,
      long keptOut,
      long unknown) {

    /** The counts, given how many of the admitted are let in. */
    EntryCounts counts(long entering) {
      return new EntryCounts(
          found,
          entering,
          admitted.size() - entering,
          suppressed,
          withoutConsent,
          keptOut,
          unknown);
    }
  }

  private final Campaigns campaigns;
  private final CampaignStates states;
  private final Contacts contacts;
  private final KeepingOut keepingOut;
  private final Map<CampaignVersionId, Boolean> servesEverybody = new ConcurrentHashMap<>();

  EntryRules(Campaigns campaigns, CampaignStates states, Contacts contacts, KeepingOut keepingOut) {
    this.campaigns = campaigns;
    this.states = states;
    this.contacts = contacts;
    this.keepingOut = keepingOut;
  }

  /** Within a transaction nobody closes or opens the entries before its end. */
  Sorted sort(CampaignKey campaign, CampaignVersionId version, List<ContactId> selected) {
    Map<ContactId, Mailability> known = contacts.mailability(selected);
    List<ContactId> mailable = new ArrayList<>();
    long suppressed = 0;
    long withoutConsent = 0;
    for (Map.Entry<ContactId, Mailability> contact : known.entrySet()) {
      if (admits(version, contact.getValue())) {
        mailable.add(contact.getKey());
      } else if (contact.getValue() == Mailability.WITHOUT_CONSENT) {
        withoutConsent++;
      } else {
        suppressed++;
      }
    }
    Set<ContactId> keptOut =
        states.holdShared(campaign).takesEntries()
            ? keepingOut.of(campaign, mailable)
            : Set.copyOf(mailable);
    List<ContactId> admitted = mailable.stream().filter(id -> !keptOut.contains(id)).toList();
    long unknown = (long) selected.size() - known.size();
    return new Sorted(
        selected.size(), admitted, suppressed, withoutConsent, keptOut.size(), unknown);
  }

  /**
   * A campaign with a service mail takes those who do not want marketing too; the guard decides on
   * each of its mails.
   */
  private boolean admits(CampaignVersionId version, Mailability mailability) {
    return switch (mailability) {
      case MAILABLE -> true;
      case SUPPRESSED -> false;
      case WITHOUT_CONSENT, UNSUBSCRIBED ->
          servesEverybody.computeIfAbsent(version, this::hasServiceMail);
    };
  }

  private boolean hasServiceMail(CampaignVersionId version) {
    return campaigns.outline(version).steps().stream().anyMatch(EntryRules::isServiceMail);
  }

  private static boolean isServiceMail(Step step) {
    return step.kind() == StepKind.SEND_EMAIL && "service".equals(step.headers().get("category"));
  }
}
