package dev.sortie.exit.model;

import dev.sortie.exit.model.Deed.Bounce;
import dev.sortie.exit.model.Deed.Complain;
import dev.sortie.exit.model.Deed.Enroll;
import dev.sortie.exit.model.Deed.Erase;
import dev.sortie.exit.model.Deed.Event;
import dev.sortie.exit.model.Deed.JobsAgain;
import dev.sortie.exit.model.Deed.LeaveTopic;
import dev.sortie.exit.model.Deed.Suppress;
import dev.sortie.exit.model.Deed.Tag;
import dev.sortie.exit.model.Deed.TakeOut;
import dev.sortie.exit.model.Deed.Unsubscribe;
import dev.sortie.exit.model.Deed.Untag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The reference: what must be true of one contact by the rules alone. Immutable.
 *
 * @param stays the last one per campaign
 * @param entries how often they entered each
 * @param since when they last entered each
 * @param converted when they last converted in each
 * @param leaving whom the last deeds ended: until the engine has seen to it, who comes back finds
 *     the door shut or open
 * @param done keys of what happened; the same key again does nothing
 */
record Person(
    Map<Design, Stay> stays,
    Map<Design, Integer> entries,
    Map<Design, Instant> since,
    Map<Design, Instant> converted,
    Set<String> tags,
    boolean topicLeft,
    Mail mail,
    boolean erased,
    Set<Design> leaving,
    Set<String> done) {

  /** What may be sent. */
  enum Mail {
    ALL,
    SERVICE,
    NONE
  }

  private static final Duration LASTS = Duration.ofDays(3);

  static final Person NEW =
      new Person(
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Set.of("model-prospect"),
          false,
          Mail.ALL,
          false,
          Set.of(),
          Set.of());

  boolean isInside(Design campaign) {
    return stays.get(campaign) == Stay.INSIDE;
  }

  /** The engine has seen to all who left. */
  Person settled() {
    return new Person(
        stays, entries, since, converted, tags, topicLeft, mail, erased, Set.of(), done);
  }

  /**
   * What may be true by now without anything having happened to them: each campaign lasts three
   * days from its mail on, and nobody says when the mail left.
   */
  List<Person> goneOnUntil(Instant now) {
    List<Person> possible = new ArrayList<>(List.of(this));
    for (Design campaign : Design.values()) {
      if (isInside(campaign) && !since.get(campaign).plus(LASTS).isAfter(now)) {
        possible.addAll(
            possible.stream()
                .map(
                    person ->
                        person.leave(campaign::equals, Stay.FINISHED, now).notLeaving(campaign))
                .toList());
      }
    }
    return possible;
  }

  /** Who comes to the end is out at once. */
  private Person notLeaving(Design campaign) {
    Set<Design> others = new HashSet<>(leaving);
    others.remove(campaign);
    return new Person(
        stays, entries, since, converted, tags, topicLeft, mail, erased, others, done);
  }

  /** Everything that may be true after the deed. */
  List<Person> after(Deed deed, Instant now) {
    String key = deed.hasKey() ? deed.toString() : "";
    if (erased || done.contains(key)) {
      return List.of(this);
    }
    List<Person> after =
        switch (deed) {
          case Enroll(Design campaign, String unused) -> enroll(campaign, now);
          case Event(String name, int total, String unused) ->
              List.of(leave(it -> it.isGoal(name, total), Stay.CONVERTED, now));
          case Tag(String tag) -> List.of(tagged(tag, now));
          case Untag(String tag) -> List.of(untagged(tag, now));
          case Unsubscribe unsubscribe -> List.of(unsubscribed(now));
          case Complain complain -> List.of(shut(now));
          case Bounce bounce -> List.of(shut(now));
          case Suppress suppress -> List.of(shut(now));
          case TakeOut(Design campaign, String unused) ->
              List.of(leave(campaign::equals, Stay.SUPERSEDED, now));
          case LeaveTopic leaveTopic ->
              List.of(leave(Design.OFFERS::equals, Stay.UNSUBSCRIBED, now).withTopicLeft());
          case Erase erase -> List.of(shut(now).forgotten());
          case JobsAgain jobsAgain -> List.of(this);
        };
    return key.isEmpty() ? after : after.stream().map(person -> person.remembering(key)).toList();
  }

  private List<Person> enroll(Design campaign, Instant now) {
    boolean open =
        switch (mail) {
          case ALL -> true;
          case SERVICE -> campaign.letsInWhoUnsubscribed();
          case NONE -> false;
        };
    boolean keptOut =
        switch (campaign) {
          case OFFERS ->
              topicLeft || tags.contains("model-customer") || convertedSince(campaign, now, 30);
          case NEWS -> false;
          case PARCEL -> converted.containsKey(campaign);
          case WIN_BACK -> isInside(Design.PARCEL);
          case ONCE -> entries.containsKey(campaign);
        };
    if (!open || keptOut || isInside(campaign)) {
      return List.of(this);
    }
    Person entered = leave(campaign::supersedes, Stay.SUPERSEDED, now).inside(campaign, now);
    boolean doorMayBeShut =
        leaving.contains(campaign)
            || (campaign == Design.WIN_BACK && leaving.contains(Design.PARCEL));
    return doorMayBeShut ? List.of(entered, this) : List.of(entered);
  }

  private boolean convertedSince(Design campaign, Instant now, int days) {
    Instant at = converted.get(campaign);
    return at != null && at.plus(Duration.ofDays(days)).isAfter(now);
  }

  private Person tagged(String tag, Instant now) {
    if (tags.contains(tag)) {
      return this;
    }
    Set<String> more = new HashSet<>(tags);
    more.add(tag);
    Person given = withTags(more);
    return tag.equals("do-not-mail")
        ? given.unsubscribed(now)
        : given.leave(campaign -> campaign.isGoalWhenGiven(tag), Stay.CONVERTED, now);
  }

  private Person untagged(String tag, Instant now) {
    if (!tags.contains(tag)) {
      return this;
    }
    Set<String> fewer = new HashSet<>(tags);
    fewer.remove(tag);
    return withTags(fewer).leave(campaign -> campaign.isGoalWhenTaken(tag), Stay.CONVERTED, now);
  }

  private Person unsubscribed(Instant now) {
    Person left = leave(campaign -> !campaign.staysOnUnsubscribe(), Stay.UNSUBSCRIBED, now);
    return left.withMail(mail == Mail.NONE ? Mail.NONE : Mail.SERVICE);
  }

  private Person shut(Instant now) {
    return leave(campaign -> true, Stay.UNSUBSCRIBED, now).withMail(Mail.NONE);
  }

  private Person leave(Predicate<Design> which, Stay door, Instant now) {
    Map<Design, Stay> changed = copy(stays);
    Map<Design, Instant> times = copy(converted);
    Set<Design> left = new HashSet<>(leaving);
    for (Design campaign : Design.values()) {
      if (isInside(campaign) && which.test(campaign)) {
        changed.put(campaign, door);
        left.add(campaign);
        if (door == Stay.CONVERTED) {
          times.put(campaign, now);
        }
      }
    }
    return new Person(changed, entries, since, times, tags, topicLeft, mail, erased, left, done);
  }

  private Person inside(Design campaign, Instant now) {
    Map<Design, Stay> changed = copy(stays);
    changed.put(campaign, Stay.INSIDE);
    Map<Design, Integer> counted = copy(entries);
    counted.merge(campaign, 1, Integer::sum);
    Map<Design, Instant> entered = copy(since);
    entered.put(campaign, now);
    return new Person(
        changed, counted, entered, converted, tags, topicLeft, mail, erased, leaving, done);
  }

  private Person withTags(Set<String> changed) {
    return new Person(
        stays, entries, since, converted, changed, topicLeft, mail, erased, leaving, done);
  }

  private Person withTopicLeft() {
    return new Person(stays, entries, since, converted, tags, true, mail, erased, leaving, done);
  }

  private Person withMail(Mail changed) {
    return new Person(
        stays, entries, since, converted, tags, topicLeft, changed, erased, leaving, done);
  }

  private Person forgotten() {
    return new Person(stays, entries, since, converted, tags, topicLeft, mail, true, leaving, done);
  }

  private Person remembering(String key) {
    Set<String> more = new HashSet<>(done);
    more.add(key);
    return new Person(
        stays, entries, since, converted, tags, topicLeft, mail, erased, leaving, more);
  }

  private static <T> Map<Design, T> copy(Map<Design, T> map) {
    Map<Design, T> copy = new EnumMap<>(Design.class);
    copy.putAll(map);
    return copy;
  }

  /** All that may be true after these deeds, in whatever order they came. */
  List<Person> afterAnyOrder(List<Deed> deeds, Instant now) {
    List<Person> possible = new ArrayList<>();
    if (deeds.isEmpty()) {
      possible.add(this);
    }
    for (int first = 0; first < deeds.size(); first++) {
      List<Deed> others = new ArrayList<>(deeds);
      Deed deed = others.remove(first);
      for (Person person : after(deed, now)) {
        possible.addAll(person.afterAnyOrder(others, now));
      }
    }
    return possible;
  }
}
