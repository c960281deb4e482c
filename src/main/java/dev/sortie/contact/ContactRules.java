package dev.sortie.contact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the parts of a contact may look like, whatever way they come in. */
final class ContactRules {

  static final int MAX_NAME = 200;
  static final int MAX_TAG = 64;
  static final int MAX_VALUE = 2_000;

  /** A name that conditions and mails can spell: {@code contact.country}. */
  private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

  private ContactRules() {}

  /** On one line, whatever was typed or pasted. */
  static String name(String field, String value) {
    String stripped = text(field, value).replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (stripped.length() > MAX_NAME) {
      throw InvalidContactException.tooLong(field, MAX_NAME);
    }
    return stripped;
  }

  /** Attributes without the blank ones. */
  static Map<String, String> attributes(Map<String, String> given) {
    Map<String, String> kept = new HashMap<>();
    given.forEach(
        (name, value) -> {
          String stripped = value(name, value);
          if (!stripped.isEmpty()) {
            kept.put(name, stripped);
          }
        });
    return Map.copyOf(kept);
  }

  static String value(String attribute, String value) {
    if (!isAttributeName(attribute)) {
      throw InvalidContactException.attributeName(attribute);
    }
    String stripped = text(attribute, value);
    if (stripped.length() > MAX_VALUE) {
      throw InvalidContactException.tooLong(attribute, MAX_VALUE);
    }
    return stripped;
  }

  static boolean isAttributeName(String text) {
    return ATTRIBUTE_NAME.matcher(text).matches();
  }

  static Set<String> tags(Set<String> given) {
    Set<String> normal = new TreeSet<>();
    given.forEach(tag -> normal.add(tag(tag)));
    return normal;
  }

  /** A tag in the one form in which it is kept: {@code VIP} and {@code vip} are one. */
  static String tag(String given) {
    String normal = text("tags", given).toLowerCase(Locale.ROOT);
    if (normal.isEmpty() || normal.length() > MAX_TAG || normal.matches(".*[,;|\\p{Cntrl}].*")) {
      throw InvalidContactException.tag(given);
    }
    return normal;
  }

  /** PostgreSQL keeps every character but this one. */
  private static String text(String field, String value) {
    if (value.indexOf('\0') >= 0) {
      throw InvalidContactException.nul(field);
    }
    return value.strip();
  }
}
