package dev.sortie.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A contact as programs see it. Members that are not known are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactJson(
    String id,
    String email,
    String firstName,
    String lastName,
    String language,
    @Nullable String timeZone,
    Map<String, String> attributes,
    Set<String> tags,
    @Nullable ConsentJson consent,
    @Nullable Suppression suppression,
    boolean mailable) {

  /** The marketing consent in force. */
  record ConsentJson(String source, String textVersion, Instant at) {}

  static ContactJson of(Contact contact) {
    ZoneId zone = contact.zone();
    return new ContactJson(
        contact.id().toString(),
        contact.email().value(),
        contact.firstName(),
        contact.lastName(),
        contact.language().toLanguageTag(),
        zone == null ? null : zone.getId(),
        new TreeMap<>(contact.attributes()),
        contact.tags(),
        consent(contact.consent()),
        contact.suppression(),
        contact.isMailable());
  }

  private static @Nullable ConsentJson consent(Consent consent) {
    return switch (consent) {
      case Consent.None none -> null;
      case Consent.Given given -> new ConsentJson(given.source(), given.textVersion(), given.at());
    };
  }
}
