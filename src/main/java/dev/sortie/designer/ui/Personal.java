package dev.sortie.designer.ui;

import java.util.Arrays;

/**
 * What a mail can say of its reader.
 *
 * @param name as Liquid knows it
 * @param always whether every mail has it, so that nothing need stand in its place
 */
record Personal(String name, boolean always) {

  /** What people put into mails most, in that order. */
  static final Personal[] KNOWN = {
    new Personal("contact.firstName", false),
    new Personal("contact.lastName", false),
    new Personal("contact.email", true),
    new Personal("sender.name", true),
    new Personal("campaign.name", true),
    new Personal("unsubscribeUrl", true)
  };

  static Personal named(String name) {
    return Arrays.stream(KNOWN)
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Personal(name, false));
  }

  /** The placeholder, with what stands there for those of whom it is not known. */
  String placeholder(String otherwise) {
    if (otherwise.isEmpty()) {
      return "{{ " + name + " }}";
    }
    String quote = otherwise.contains("\"") ? "'" : "\"";
    return "{{ " + name + " | default: " + quote + otherwise.replace(quote, "’") + quote + " }}";
  }
}
