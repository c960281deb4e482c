package dev.sortie.contact;

import java.time.Instant;

/** Whether a contact agreed to marketing mails. */
public sealed interface Consent {

  /** Never agreed, or took it back. */
  record None() implements Consent {}

  /**
   * Agreed, and we can say how.
   *
   * @param source where they said so, in words: {@code Newsletter form on the shop}
   * @param textVersion which wording they agreed to; empty where that is not known
   */
  record Given(String source, String textVersion, Instant at) implements Consent {

    public Given {
      if (source.isBlank()) {
        throw InvalidContactException.consentWithoutSource();
      }
    }
  }

  /** No consent. */
  static Consent none() {
    return new None();
  }
}
