package dev.sortie.contact;

import java.util.Set;

/**
 * Tags of these contacts may have changed. Published once that is committed, on the thread of the
 * caller, which returns afterwards; a large import does not publish it. Who must not miss a change
 * reads {@link TagChanges} as well.
 */
public record TagsChanged(Set<ContactId> contacts) {

  public TagsChanged {
    contacts = Set.copyOf(contacts);
  }
}
