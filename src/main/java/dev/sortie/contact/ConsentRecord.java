package dev.sortie.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a contact's consent history, which only ever grows.
 *
 * @param topic null but for {@link Purpose#TOPIC}
 */
public record ConsentRecord(
    Purpose purpose,
    Decision decision,
    String source,
    String textVersion,
    @Nullable String topic,
    Instant at) {

  /** What was asked for; each purpose has its own answer. */
  public enum Purpose {
    /** To be written to about what we offer. */
    MARKETING,
    /** To be written to about one topic. */
    TOPIC,
    /** To be recognised when opening a mail. */
    TRACKING
  }

  /** The answer. */
  public enum Decision {
    GIVEN,
    WITHDRAWN
  }
}
