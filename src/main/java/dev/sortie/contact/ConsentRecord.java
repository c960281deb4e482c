package dev.sortie.contact;

import java.time.Instant;

/** One entry of a contact's consent history, which only ever grows. */
public record ConsentRecord(
    Purpose purpose, Decision decision, String source, String textVersion, Instant at) {

  /** What was asked for; each purpose has its own answer. */
  public enum Purpose {
    /** To be written to about what we offer. */
    MARKETING,
    /** To be recognised when opening a mail. */
    TRACKING
  }

  /** The answer. */
  public enum Decision {
    GIVEN,
    WITHDRAWN
  }
}
