package dev.sortie.feedback;

import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.Topic;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Subscriptions;
import dev.sortie.exit.LeaveTopic;
import dev.sortie.exit.StopReason;
import dev.sortie.shared.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries out which topics a contact wants. */
@Component
final class Choosing {

  private static final String SOURCE = "page";

  private final Campaigns campaigns;
  private final LeaveTopic leaving;
  private final Subscriptions subscriptions;
  private final Ids ids;
  private final InstantSource time;

  Choosing(
      Campaigns campaigns,
      LeaveTopic leaving,
      Subscriptions subscriptions,
      Ids ids,
      InstantSource time) {
    this.campaigns = campaigns;
    this.leaving = leaving;
    this.subscriptions = subscriptions;
    this.ids = ids;
    this.time = time;
  }

  /** The topics of all live campaigns. */
  List<Topic> topics() {
    return campaigns.topics();
  }

  /**
   * Leaves the topics that were shown and not wanted, takes those again that were left before.
   * Topics that were not shown, since a campaign brought them meanwhile, stay as they are.
   *
   * @return what changed; empty where the form names a topic that there is not, and then nothing
   *     did
   */
  Optional<Choice> choose(Contact contact, Set<String> shown, Set<String> wanted) {
    List<Topic> topics = topics();
    Set<String> known = topics.stream().map(Topic::key).collect(Collectors.toSet());
    if (shown.isEmpty() || !known.containsAll(shown) || !shown.containsAll(wanted)) {
      return Optional.empty();
    }
    Set<String> before = contact.leftTopics();
    Predicate<Topic> isWanted = topic -> wanted.contains(topic.key());
    Predicate<Topic> wasLeft = topic -> before.contains(topic.key());
    List<Topic> asked = topics.stream().filter(topic -> shown.contains(topic.key())).toList();
    List<Topic> left = asked.stream().filter(isWanted.or(wasLeft).negate()).toList();
    List<Topic> taken = asked.stream().filter(isWanted.and(wasLeft)).toList();
    left.forEach(topic -> leave(contact, topic));
    taken.forEach(
        topic -> subscriptions.takeTopic(contact.id(), topic.key(), SOURCE, time.instant()));
    return Optional.of(new Choice(left, taken));
  }

  private void leave(Contact contact, Topic topic) {
    leaving.leave(
        contact.id(), new StopReason.LeftTopic(topic.key(), SOURCE), "choose/" + ids.next());
  }
}
