package dev.sortie.enrollment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.sortie.contact.ContactFilter;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.EmailAddress;
import java.util.List;

/** Who is to be enrolled. Kept with the batch as JSON until everybody is let in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ContactSelection.Filtered.class, name = "filter"),
  @JsonSubTypes.Type(value = ContactSelection.Listed.class, name = "contacts"),
  @JsonSubTypes.Type(value = ContactSelection.Addressed.class, name = "addresses")
})
public sealed interface ContactSelection {

  /** Everybody whom the filter finds when the batch is carried out. */
  record Filtered(ContactFilter filter) implements ContactSelection {}

  /** These contacts; one that is named twice counts once. */
  record Listed(List<ContactId> contacts) implements ContactSelection {

    public Listed {
      contacts = contacts.stream().distinct().toList();
    }
  }

  /** The contacts with these addresses; one that is named twice counts once. */
  record Addressed(List<EmailAddress> addresses) implements ContactSelection {

    public Addressed {
      addresses = addresses.stream().distinct().toList();
    }
  }
}
