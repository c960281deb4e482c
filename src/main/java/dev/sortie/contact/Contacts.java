package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everybody we know, and whether we may write to them.
 *
 * <p>Each call is one transaction, or joins the caller's. Reads answer what was committed; a {@link
 * Contact} in hand does not change.
 */
@Component
public final class Contacts {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int BATCH = 1_000;

  private final TransactionOperations transaction;
  private final Ids ids;
  private final InstantSource time;
  private final Locale defaultLanguage;
  private final AddressKeys keys;
  private final ContactRepository contacts;
  private final ContactSearch search;
  private final ConsentRepository consents;
  private final SuppressionRepository suppressions;
  private final ActivityRepository activities;
  private final ApplicationEventPublisher events;

  @Autowired
  Contacts(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Ids ids,
      InstantSource time,
      ContactSettings settings,
      ApplicationEventPublisher events) {
    this(jdbc, transaction, ids, time, settings.defaultLanguage(), events);
  }

  /** Over any migrated database; nobody is told of changes. */
  public Contacts(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Ids ids,
      InstantSource time,
      Locale defaultLanguage) {
    this(jdbc, transaction, ids, time, defaultLanguage, event -> {});
  }

  private Contacts(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Ids ids,
      InstantSource time,
      Locale defaultLanguage,
      ApplicationEventPublisher events) {
    this.events = events;
    this.transaction = transaction;
    this.ids = ids;
    this.time = time;
    this.defaultLanguage = defaultLanguage;
    this.keys = new AddressKeys(jdbc);
    this.contacts = new ContactRepository(jdbc);
    this.search = new ContactSearch(jdbc);
    this.consents = new ConsentRepository(jdbc);
    this.suppressions = new SuppressionRepository(jdbc);
    this.activities = new ActivityRepository(jdbc);
  }

  public Optional<Contact> find(ContactId id) {
    return contacts.find(id);
  }

  public Optional<Contact> find(EmailAddress address) {
    return contacts.find(address);
  }

  /** Like {@link #find(ContactId)}; throws where there is none. */
  public Contact get(ContactId id) {
    return find(id).orElseThrow(() -> ContactNotFoundException.forId(id));
  }

  /** A part of those that the filter means, the newest first. */
  public List<Contact> page(ContactFilter filter, long offset, int limit) {
    return search.page(filter, offset, limit);
  }

  public long count(ContactFilter filter) {
    return search.count(filter);
  }

  /**
   * Hands over the ids of all that the filter means, the oldest first, a thousand at a time. One
   * who comes or changes meanwhile may be among them or not; nobody is twice.
   */
  public void forEachId(ContactFilter filter, Consumer<List<ContactId>> batch) {
    UUID last = BEFORE_ALL;
    List<UUID> found;
    do {
      found = search.idsAfter(last, filter, BATCH);
      if (!found.isEmpty()) {
        last = found.getLast();
        batch.accept(found.stream().map(ContactId::new).toList());
      }
    } while (found.size() == BATCH);
  }

  /**
   * Whether a marketing mail may be sent to each of these; those whom we do not know are left out.
   */
  public Map<ContactId, Mailability> mailability(Collection<ContactId> ids) {
    return search.mailability(ids);
  }

  /** Those of these who left this topic (null for none) or carry one of these tags. */
  public Set<ContactId> withTopicLeftOrTag(
      Collection<ContactId> ids, @Nullable String topic, Collection<String> tags) {
    return search.withTopicLeftOrTag(ids, topic, tags);
  }

  /** The contacts who have one of these addresses; those that nobody has are left out. */
  public List<ContactId> idsOf(Collection<EmailAddress> addresses) {
    return search.idsOf(addresses);
  }

  /** Every tag that was ever given to somebody, sorted. */
  public Set<String> knownTags() {
    return new TreeSet<>(contacts.tags());
  }

  /**
   * Makes the contact of this address known or merges what is new about it. Twice the same changes
   * nothing. A suppression stays; a consent is not taken from somebody who is suppressed.
   */
  public Contact upsert(ContactDraft draft) {
    return upsertAll(List.of(draft)).getFirst();
  }

  /** All of them or, if one fails, none; answers in the order of the drafts. */
  public List<Contact> upsertAll(List<ContactDraft> drafts) {
    List<Contact> written = upserted(drafts);
    Set<ContactId> tagged =
        IntStream.range(0, drafts.size())
            .filter(i -> !drafts.get(i).tags().isEmpty())
            .mapToObj(i -> written.get(i).id())
            .collect(Collectors.toSet());
    tellTagged(tagged);
    return written;
  }

  private List<Contact> upserted(List<ContactDraft> drafts) {
    return written(
        () -> {
          // In one order for all writers, so that two with the same people never wait in a circle.
          long added =
              drafts.stream()
                  .sorted(Comparator.comparing(draft -> draft.email().value()))
                  .filter(this::merge)
                  .count();
          List<Contact> merged = new ArrayList<>();
          drafts.forEach(draft -> merged.add(contacts.find(draft.email()).orElseThrow()));
          if (!drafts.isEmpty()) {
            events.publishEvent(ContactDeeds.saved(drafts, merged, added));
          }
          return merged;
        });
  }

  /** Whether nobody had this address before. */
  private boolean merge(ContactDraft draft) {
    contacts.rememberTags(draft.tags());
    UUID fresh = ids.next();
    ContactId id =
        contacts.upsert(fresh, keys.of(draft.email()), draft, defaultLanguage, time.instant());
    if (draft.consent() != null) {
      consents.give(ids.next(), id, draft.consent());
    }
    return id.value().equals(fresh);
  }

  /** Gives this tag; nothing happens where it is there already. */
  public void tag(ContactId id, String tag) {
    update(id, Map.of(), Set.of(tag), Set.of());
  }

  /** Takes this tag away; nothing happens where it is not there. */
  public void untag(ContactId id, String tag) {
    update(id, Map.of(), Set.of(), Set.of(tag));
  }

  /**
   * Sets attributes (a blank value removes one), adds tags, then removes tags.
   *
   * @throws ContactNotFoundException if there is no such contact
   */
  public void update(
      ContactId id, Map<String, String> attributes, Set<String> addTags, Set<String> removeTags) {
    attributes.forEach(ContactRules::value);
    Set<String> add = ContactRules.tags(addTags);
    Set<String> remove = ContactRules.tags(removeTags);
    written(
        () -> {
          contacts.rememberTags(add);
          if (!contacts.update(id, attributes, add, remove, time.instant())) {
            throw ContactNotFoundException.forId(id);
          }
          events.publishEvent(ContactDeeds.changed(id, attributes.keySet(), add, remove));
          return id;
        });
    if (!add.isEmpty() || !remove.isEmpty()) {
      tellTagged(Set.of(id));
    }
  }

  private void tellTagged(Set<ContactId> tagged) {
    if (!tagged.isEmpty()) {
      events.publishEvent(new TagsChanged(tagged));
    }
  }

  /**
   * Puts the contact's address on the suppression list. Where it is already, the first reason
   * stays, but for an unsubscribe, which every other reason replaces: service mails may go on after
   * it. A reason by which the person spoke takes the consent back too.
   */
  public void suppress(ContactId id, SuppressionReason reason, Instant at) {
    written(
        () -> {
          Suppression suppression = new Suppression(reason, at);
          suppressions.add(keys.of(get(id).email()), suppression);
          if (reason.withdrawsConsent()) {
            consents.withdraw(ids.next(), id, suppression);
          }
          return id;
        });
  }

  /** Whether no marketing mail may be sent to this contact. */
  public boolean isSuppressed(ContactId id) {
    return get(id).isSuppressed();
  }

  /** Whether nothing may be sent to this address, known or not. */
  public boolean isSuppressed(EmailAddress address) {
    return suppressions.contains(keys.of(address));
  }

  /** What {@link EraseContact} does here; others who know the contact forget it as well. */
  void erase(ContactId id) {
    written(
        () -> {
          Suppression suppression = new Suppression(SuppressionReason.ERASED, time.instant());
          suppressions.add(keys.of(get(id).email()), suppression);
          contacts.delete(id);
          return id;
        });
  }

  /**
   * Remembers that the contact did something.
   *
   * @param eventId the caller's name for this event; the same one twice counts once
   * @return whether it was new
   * @throws ContactNotFoundException if there is no such contact
   */
  public boolean recordActivity(
      ContactId id,
      String name,
      Map<String, Object> properties,
      Instant occurredAt,
      String eventId) {
    return written(
        () -> {
          if (!contacts.exists(id)) {
            throw ContactNotFoundException.forId(id);
          }
          return activities.add(id, eventId, new Activity(name, properties, occurredAt));
        });
  }

  /** The names of everything that the contact ever did. */
  public Set<String> activity(ContactId id) {
    return activities.names(id);
  }

  /** What the contact did, the newest first. */
  public List<Activity> recentActivity(ContactId id, int limit) {
    return activities.newest(id, limit);
  }

  /** What was told about the newest thing that the contact did; empty where there is none. */
  public Map<String, Object> latestEventProperties(ContactId id) {
    return activities.latestProperties(id);
  }

  /** What the contact said yes or no to, the oldest first. */
  public List<ConsentRecord> consentHistory(ContactId id) {
    return consents.of(id);
  }

  private <T> T written(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
