package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contact did, as another system tells it.
 *
 * @param id the teller's name for it: the same one again is the same event
 */
public record ContactEvent(
    ContactId contact, String name, Map<String, Object> properties, Instant occurredAt, String id) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
  private static final int MAX_ID = 200;

  /** Throws {@link InvalidEventException} for a name or id that nothing could refer to. */
  public ContactEvent {
    if (!NAME.matcher(name).matches()) {
      throw InvalidEventException.name(name);
    }
    if (id.isBlank() || id.length() > MAX_ID) {
      throw InvalidEventException.id(MAX_ID);
    }
    properties = Map.copyOf(properties);
  }

  /** Properties as a caller sent them, without those that say nothing; absent ones are none. */
  static Map<String, Object> properties(@Nullable Map<String, @Nullable Object> given) {
    Map<String, Object> kept = new HashMap<>();
    if (given != null) {
      given.forEach(
          (name, value) -> {
            if (value != null) {
              kept.put(name, value);
            }
          });
    }
    return kept;
  }
}
