package dev.sortie.contact;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are meant; all conditions hold together.
 *
 * @param text part of the address or the name, in any case; empty for any
 * @param tags all of these; empty for any
 * @param language this one; null for any
 * @param onlyMailable only whom a marketing mail may be sent to ({@link Contact#isMailable})
 */
public record ContactFilter(
    String text, Set<String> tags, @Nullable Locale language, boolean onlyMailable) {

  public ContactFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
    tags = ContactRules.tags(tags);
  }

  /** All contacts. */
  public static ContactFilter everybody() {
    return new ContactFilter("", Set.of(), null, false);
  }

  /** The same, with this part of an address or name. */
  public ContactFilter withText(String part) {
    return new ContactFilter(part, tags, language, onlyMailable);
  }

  /** The same, with all of these tags. */
  public ContactFilter withTags(Set<String> all) {
    return new ContactFilter(text, all, language, onlyMailable);
  }

  /** The same, in this language; null for any. */
  public ContactFilter withLanguage(@Nullable Locale spoken) {
    return new ContactFilter(text, tags, spoken, onlyMailable);
  }

  /** The same, with or without those whom no marketing mail may be sent to. */
  public ContactFilter withOnlyMailable(boolean only) {
    return new ContactFilter(text, tags, language, only);
  }
}
