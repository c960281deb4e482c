package dev.sortie.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that all of Sortie holds about one contact. */
@Component
final class ContactExport {

  private final Contacts contacts;
  private final List<ContactExportPart> parts;

  ContactExport(Contacts contacts, List<ContactExportPart> parts) {
    this.contacts = contacts;
    this.parts = List.copyOf(parts);
  }

  Map<String, Object> of(Contact contact) {
    Map<String, Object> export = new LinkedHashMap<>();
    export.put("contact", ContactJson.of(contact));
    export.put("consents", contacts.consentHistory(contact.id()));
    export.put("activities", contacts.recentActivity(contact.id(), Integer.MAX_VALUE));
    parts.forEach(part -> export.put(part.name(), part.export(contact.id())));
    return export;
  }
}
