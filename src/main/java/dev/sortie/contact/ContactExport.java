package dev.sortie.contact;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that all of Sortie holds about one contact. */
@Component
final class ContactExport {

  private final Contacts contacts;
  private final List<ContactExportPart> parts;
  private final Deeds deeds;

  ContactExport(Contacts contacts, List<ContactExportPart> parts, Deeds deeds) {
    this.contacts = contacts;
    this.parts = List.copyOf(parts);
    this.deeds = deeds;
  }

  Map<String, Object> of(Contact contact) {
    deeds.tellBefore(Deed.of("contact.exported", "contact", contact.id()));
    Map<String, Object> export = new LinkedHashMap<>();
    export.put("contact", ContactJson.of(contact));
    export.put("consents", contacts.consentHistory(contact.id()));
    export.put("activities", contacts.recentActivity(contact.id(), Integer.MAX_VALUE));
    parts.forEach(part -> export.put(part.name(), part.export(contact.id())));
    return export;
  }
}
