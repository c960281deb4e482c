package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignRules;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.TagChange;
import dev.sortie.modelcheck.Trigger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an event or a tag sets off, by the rules that the live campaigns have now. */
@Component
final class Triggers {

  private final Campaigns campaigns;
  private final ExitSettings settings;
  private final EventConditions conditions;

  Triggers(Campaigns campaigns, ExitSettings settings, EventConditions conditions) {
    this.campaigns = campaigns;
    this.settings = settings;
    this.conditions = conditions;
  }

  /** The campaigns of which the event is a goal. */
  Set<CampaignKey> endedBy(ContactEvent event) {
    return with(CampaignRules::goals, trigger -> means(trigger, event));
  }

  /** The campaigns of which the change is a goal. */
  Set<CampaignKey> endedBy(TagChange change) {
    return with(CampaignRules::goals, trigger -> means(trigger, change));
  }

  /** The campaigns that the event lets the contact into. */
  Set<CampaignKey> startedBy(ContactEvent event) {
    return with(CampaignRules::startsOn, trigger -> means(trigger, event));
  }

  /** The campaigns that the change lets the contact into. */
  Set<CampaignKey> startedBy(TagChange change) {
    return with(CampaignRules::startsOn, trigger -> means(trigger, change));
  }

  /** Whether the change means that the contact is not written to any more. */
  boolean isUnsubscribe(TagChange change) {
    return settings.stopOn().stream().anyMatch(trigger -> means(trigger, change));
  }

  /** The tags that anything waits for, on any node: what nobody waits for is thrown away. */
  Set<String> tags() {
    campaigns.lookAgain();
    Stream<Trigger> all =
        campaigns.all().stream()
            .map(Campaign::rules)
            .flatMap(rules -> Stream.of(rules.goals(), rules.startsOn()))
            .flatMap(Collection::stream);
    Set<String> tags = new HashSet<>();
    Stream.concat(all, settings.stopOn().stream())
        .forEach(
            trigger -> {
              switch (trigger) {
                case Trigger.TagGiven(String tag) -> tags.add(tag);
                case Trigger.TagTaken(String tag) -> tags.add(tag);
                case Trigger.Event event -> {}
              }
            });
    return tags;
  }

  private Set<CampaignKey> with(
      Function<CampaignRules, List<Trigger>> rule, Predicate<Trigger> means) {
    return campaigns.all().stream()
        .filter(campaign -> rule.apply(campaign.rules()).stream().anyMatch(means))
        .map(Campaign::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean means(Trigger trigger, ContactEvent event) {
    return trigger instanceof Trigger.Event(String name, String condition)
        && name.equals(event.name())
        && (condition == null || conditions.holds(condition, event.properties()));
  }

  private static boolean means(Trigger trigger, TagChange change) {
    return switch (trigger) {
      case Trigger.TagGiven(String tag) -> change.given() && tag.equals(change.tag());
      case Trigger.TagTaken(String tag) -> !change.given() && tag.equals(change.tag());
      case Trigger.Event event -> false;
    };
  }
}
