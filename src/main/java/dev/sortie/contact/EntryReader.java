package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one contact from JSON and collects all that is wrong with it, not only the first thing. */
final class EntryReader {

  private static final Set<String> MEMBERS =
      Set.of(
          "email",
          "firstName",
          "lastName",
          "language",
          "timeZone",
          "attributes",
          "tags",
          "consent");
  private static final Set<String> CONSENT_MEMBERS = Set.of("source", "textVersion", "at");
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.org");

  private final String pointer;
  private final List<EntryProblem> problems;
  private final Instant now;

  /**
   * @param pointer where the contact stands in the text
   * @param problems what is wrong is added here
   * @param now when a consent was given that says no time
   */
  EntryReader(String pointer, List<EntryProblem> problems, Instant now) {
    this.pointer = pointer;
    this.problems = problems;
    this.now = now;
  }

  /** Means nothing if problems were added. */
  ContactDraft draft(JsonNode entry) {
    if (!entry.isObject()) {
      wrong("", "contact.entry-not-object");
      return ContactDraft.of(NOBODY);
    }
    refuseUnknown(entry, "", MEMBERS);
    return new ContactDraft(
        address(entry),
        text(entry, "", "firstName"),
        text(entry, "", "lastName"),
        language(entry),
        zone(entry),
        attributes(entry.path("attributes")),
        tags(entry.path("tags")),
        consent(entry.path("consent")));
  }

  private EmailAddress address(JsonNode entry) {
    String text = text(entry, "", "email");
    Optional<EmailAddress> address = EmailAddress.tryParse(text);
    if (address.isEmpty()) {
      wrong("/email", "shared.invalid-address", text);
    }
    return address.orElse(NOBODY);
  }

  private @Nullable Locale language(JsonNode entry) {
    String text = text(entry, "", "language");
    Optional<Locale> language = LanguageNames.parse(text);
    if (!text.isEmpty() && language.isEmpty()) {
      wrong("/language", "contact.language", text);
    }
    return language.orElse(null);
  }

  private @Nullable ZoneId zone(JsonNode entry) {
    String text = text(entry, "", "timeZone");
    try {
      return text.isEmpty() ? null : ZoneId.of(text);
    } catch (DateTimeException unknown) {
      wrong("/timeZone", "contact.zone", text);
      return null;
    }
  }

  private Map<String, String> attributes(JsonNode node) {
    Map<String, String> attributes = new HashMap<>();
    if (absent(node)) {
      return attributes;
    }
    if (!node.isObject()) {
      wrong("/attributes", "contact.entry-not-object");
    }
    node.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (!ContactRules.isAttributeName(name)) {
                wrong("/attributes/" + name, "contact.attribute-name", name);
              } else {
                attributes.put(name, text(node, "/attributes", name));
              }
            });
    return attributes;
  }

  private Set<String> tags(JsonNode node) {
    Set<String> tags = new TreeSet<>();
    if (absent(node)) {
      return tags;
    }
    if (!node.isArray()) {
      wrong("/tags", "contact.entry-not-array");
      return tags;
    }
    for (int i = 0; i < node.size(); i++) {
      String tag = node.get(i).asString("");
      try {
        tags.add(ContactRules.tag(tag));
      } catch (InvalidContactException refused) {
        wrong("/tags/" + i, refused.key(), tag);
      }
    }
    return tags;
  }

  private Consent.@Nullable Given consent(JsonNode node) {
    if (absent(node)) {
      return null;
    }
    refuseUnknown(node, "/consent", CONSENT_MEMBERS);
    String source = text(node, "/consent", "source");
    if (source.isBlank()) {
      wrong("/consent/source", "contact.consent-without-source");
      return null;
    }
    return new Consent.Given(source, text(node, "/consent", "textVersion"), at(node));
  }

  private Instant at(JsonNode consent) {
    String text = text(consent, "/consent", "at");
    try {
      return text.isEmpty() ? now : Instant.parse(text);
    } catch (DateTimeException noInstant) {
      wrong("/consent/at", "contact.instant", text);
      return now;
    }
  }

  /** Numbers and truth values are taken as they are written; absent and null are blank. */
  private String text(JsonNode object, String path, String member) {
    JsonNode node = object.path(member);
    if (absent(node)) {
      return "";
    }
    if (node.isContainer()) {
      wrong(path + "/" + member, "contact.entry-not-text");
      return "";
    }
    String text = node.asString();
    if (text.indexOf('\0') >= 0) {
      wrong(path + "/" + member, "contact.nul", member);
      return "";
    }
    return text;
  }

  private void refuseUnknown(JsonNode object, String path, Set<String> known) {
    object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong(path + "/" + name, "contact.entry-unknown-member", name));
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private void wrong(String where, String key, Object... arguments) {
    problems.add(new EntryProblem(pointer + where, key, List.of(arguments)));
  }
}
