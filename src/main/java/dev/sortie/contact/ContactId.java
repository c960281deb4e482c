package dev.sortie.contact;

import java.util.UUID;

/** Names one contact, for ever. */
public record ContactId(UUID value) {

  /** Reads what {@link #toString} writes; throws what {@link UUID#fromString} throws. */
  public static ContactId of(String text) {
    return new ContactId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
