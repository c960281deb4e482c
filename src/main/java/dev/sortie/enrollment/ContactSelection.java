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
  @JsonSubTypes.Type(value = ContactSelection.Named.class, name = "name")
})
public sealed interface ContactSelection {

  /** Everybody whom the filter finds when the batch is carried out. */
  record Filtered(ContactFilter filter) implements ContactSelection {}

  /** These contacts, by id or by address; one that is named twice counts once. */
  record Named(List<ContactId> contacts, List<EmailAddress> addresses) implements ContactSelection {

    public Named {
      contacts = contacts.stream().distinct().toList();
      addresses = addresses.stream().distinct().toList();
    }
  }

  /** Just this contact. */
  static ContactSelection of(ContactId contact) {
    return new Named(List.of(contact), List.of());
  }
}
