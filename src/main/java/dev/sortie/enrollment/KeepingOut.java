package dev.sortie.enrollment;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignRules;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.modelcheck.Trigger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom the rules of a campaign do not let in: who converted in it lately, is or was in a campaign
 * that it keeps out, has reached a goal that is a tag, or left its topic.
 */
@Component
final class KeepingOut {

  private final Campaigns campaigns;
  private final Contacts contacts;
  private final StayRepository stays;
  private final InstantSource time;

  KeepingOut(Campaigns campaigns, Contacts contacts, StayRepository stays, InstantSource time) {
    this.campaigns = campaigns;
    this.contacts = contacts;
    this.stays = stays;
    this.time = time;
  }

  /** Those of the contacts who are kept out as things stand. */
  Set<ContactId> of(CampaignKey key, List<ContactId> candidates) {
    Campaign campaign = campaigns.require(key);
    Set<ContactId> keptOut = new HashSet<>(byTopicOrTag(campaign.rules(), candidates));
    for (StayRepository.Stay stay : stays(campaign.rules(), candidates)) {
      if (bars(campaign, stay)) {
        keptOut.add(stay.contact());
      }
    }
    return keptOut;
  }

  private Set<ContactId> byTopicOrTag(CampaignRules rules, List<ContactId> candidates) {
    Set<String> reached =
        rules.goals().stream()
            .filter(Trigger.TagGiven.class::isInstance)
            .map(goal -> ((Trigger.TagGiven) goal).tag())
            .collect(Collectors.toSet());
    var topic = rules.topic();
    return topic == null && reached.isEmpty()
        ? Set.of()
        : contacts.withTopicLeftOrTag(candidates, topic == null ? null : topic.key(), reached);
  }

  /** Spares the question where no rule asks it. */
  private Collection<StayRepository.Stay> stays(CampaignRules rules, List<ContactId> candidates) {
    boolean asked =
        rules.afterGoal().barsAnybody()
            || !rules.keepsOutIn().isNone()
            || !rules.keepsOutWasIn().isNone();
    return asked ? stays.of(candidates) : List.of();
  }

  private boolean bars(Campaign campaign, StayRepository.Stay stay) {
    CampaignRules rules = campaign.rules();
    String group = campaigns.find(stay.campaign()).map(Campaign::group).orElse(null);
    if (stay.campaign().equals(campaign.key())) {
      // "All" and groups mean others; only who names the campaign itself means once in a lifetime.
      return rules.keepsOutWasIn().keys().contains(campaign.key())
          || (stay.convertedAt() != null
              && rules.afterGoal().bars(stay.convertedAt(), time.instant()));
    }
    return (stay.inside() && rules.keepsOutIn().names(stay.campaign(), group))
        || rules.keepsOutWasIn().names(stay.campaign(), group);
  }
}
