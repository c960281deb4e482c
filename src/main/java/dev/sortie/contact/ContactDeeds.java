package dev.sortie.contact;

import dev.sortie.shared.Deed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the audit log is told about contacts: which, how many and what changed, not to what. */
final class ContactDeeds {

  private ContactDeeds() {}

  /** One deed however many they are. */
  static Deed saved(List<ContactDraft> drafts, List<Contact> saved, long added) {
    if (drafts.size() > 1) {
      return Deed.of("contact.many-saved", "contacts", "")
          .now("contacts", drafts.size())
          .now("new", added);
    }
    return Deed.of(
            added == 0 ? "contact.changed" : "contact.added", "contact", saved.getFirst().id())
        .now("fields", orNull(fields(drafts.getFirst())))
        .now("tagsGiven", orNull(drafts.getFirst().tags()));
  }

  static Deed changed(ContactId id, Set<String> attributes, Set<String> given, Set<String> taken) {
    return Deed.of("contact.changed", "contact", id)
        .now("fields", orNull(attributes))
        .now("tagsGiven", orNull(given))
        .now("tagsTaken", orNull(taken));
  }

  private static Set<String> fields(ContactDraft draft) {
    Set<String> fields = new TreeSet<>(draft.attributes().keySet());
    add(fields, "firstName", !draft.firstName().isEmpty());
    add(fields, "lastName", !draft.lastName().isEmpty());
    add(fields, "language", draft.language() != null);
    add(fields, "zone", draft.zone() != null);
    add(fields, "consent", draft.consent() != null);
    return fields;
  }

  private static void add(Set<String> fields, String name, boolean said) {
    if (said) {
      fields.add(name);
    }
  }

  private static @Nullable Set<String> orNull(Set<String> names) {
    return names.isEmpty() ? null : names;
  }
}
