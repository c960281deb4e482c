package dev.sortie.guard;

import java.util.Locale;
import java.util.Optional;

/** Why a mail is written, which decides what it needs to be allowed. */
public enum Category {
  /** We want something: needs consent and counts against the frequency cap. */
  MARKETING,
  /** The contact set it off and waits for it: an order confirmation, a receipt. */
  SERVICE;

  /** Reads the header of a send step, in which it stands in lower case. */
  public static Optional<Category> tryParse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "marketing" -> Optional.of(MARKETING);
      case "service" -> Optional.of(SERVICE);
      default -> Optional.empty();
    };
  }
}
