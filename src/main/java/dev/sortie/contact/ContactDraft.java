package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells us about a contact, to be merged with what we know: a blank text or a null
 * leaves the present value, tags and attributes are added.
 *
 * @param consent null where nothing was said about it; it never lifts a suppression
 */
public record ContactDraft(
    EmailAddress email,
    String firstName,
    String lastName,
    @Nullable Locale language,
    @Nullable ZoneId zone,
    Map<String, String> attributes,
    Set<String> tags,
    Consent.@Nullable Given consent) {

  public ContactDraft {
    firstName = ContactRules.name("firstName", firstName);
    lastName = ContactRules.name("lastName", lastName);
    attributes = ContactRules.attributes(attributes);
    tags = ContactRules.tags(tags);
  }

  /** Just the address. */
  public static ContactDraft of(EmailAddress email) {
    return new ContactDraft(email, "", "", null, null, Map.of(), Set.of(), null);
  }

  /** The same with a name. */
  public ContactDraft withName(String first, String last) {
    return new ContactDraft(email, first, last, language, zone, attributes, tags, consent);
  }

  /** The same with a language. */
  public ContactDraft withLanguage(Locale spoken) {
    return new ContactDraft(email, firstName, lastName, spoken, zone, attributes, tags, consent);
  }

  /** The same with a time zone. */
  public ContactDraft withZone(ZoneId home) {
    return new ContactDraft(email, firstName, lastName, language, home, attributes, tags, consent);
  }

  /** The same with one attribute more. */
  public ContactDraft withAttribute(String name, String value) {
    Map<String, String> more = new HashMap<>(attributes);
    more.put(name, value);
    return new ContactDraft(email, firstName, lastName, language, zone, more, tags, consent);
  }

  /** The same with these tags too. */
  public ContactDraft withTags(String... names) {
    Set<String> more = new HashSet<>(tags);
    more.addAll(Set.of(names));
    return new ContactDraft(email, firstName, lastName, language, zone, attributes, more, consent);
  }

  /** The same with a marketing consent. */
  public ContactDraft withConsent(Consent.Given given) {
    return new ContactDraft(email, firstName, lastName, language, zone, attributes, tags, given);
  }
}
