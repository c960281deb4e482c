package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person we know by an address, as we knew them when this was read.
 *
 * @param firstName empty where not known
 * @param lastName empty where not known
 * @param language the one we write to them in
 * @param zone where their days begin; null where not known
 * @param attributes whatever else we know, by name
 * @param tags lower case, sorted
 * @param leftTopics keys of the topics that they do not want
 * @param suppression why nothing may be sent to them; null where something may
 */
public record Contact(
    ContactId id,
    EmailAddress email,
    String firstName,
    String lastName,
    Locale language,
    @Nullable ZoneId zone,
    Map<String, String> attributes,
    Set<String> tags,
    Consent consent,
    Set<String> leftTopics,
    @Nullable Suppression suppression) {

  public Contact {
    attributes = Map.copyOf(attributes);
    SortedSet<String> sorted = new TreeSet<>(tags);
    tags = Collections.unmodifiableSortedSet(sorted);
    leftTopics = Set.copyOf(leftTopics);
  }

  /** First and last name, or the address where we know neither. */
  public String displayName() {
    String name = (firstName + " " + lastName).strip();
    return name.isEmpty() ? email.value() : name;
  }

  /** Whether this address is on the suppression list: then no marketing mail may be sent. */
  public boolean isSuppressed() {
    return suppression != null;
  }

  /** Whether not even a mail that they wait for may be sent: they did not just unsubscribe. */
  public boolean isSuppressedForAll() {
    return suppression != null && !suppression.reason().allowsService();
  }

  /** Whether a marketing mail may be sent: they agreed and did not leave. */
  public boolean isMailable() {
    return suppression == null && consent instanceof Consent.Given;
  }
}
