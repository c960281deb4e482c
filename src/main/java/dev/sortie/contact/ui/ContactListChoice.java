package dev.sortie.contact.ui;

import dev.sortie.contact.ContactFilter;
import dev.sortie.contact.ContactId;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Whom somebody means who looks at the list of contacts.
 *
 * @param filter what the list shows
 * @param selected the chosen lines; empty = everybody whom the filter finds
 */
@NamedInterface("ui")
public record ContactListChoice(ContactFilter filter, Set<ContactId> selected) {

  public ContactListChoice {
    selected = Set.copyOf(selected);
  }
}
