package dev.sortie.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param linesDone physical lines of the file read so far; equal to {@code linesTotal} while the
 *     contacts are being saved
 * @param created contacts that were new; 0 until it is done
 * @param updated contacts that were known; 0 until it is done
 * @param bad lines that gave no contact
 * @param failureKey bundle key of why nothing was imported; null unless it failed
 * @param failureLine the line of the file where it failed; 0 where it is not about a line
 */
public record ContactImport(
    UUID id,
    String fileName,
    State state,
    long linesDone,
    long linesTotal,
    long created,
    long updated,
    long bad,
    @Nullable String failureKey,
    long failureLine,
    Instant uploadedAt) {

  /** What became of the file. */
  public enum State {
    /** It lies here and waits for somebody to say what the columns mean. */
    UPLOADED,
    RUNNING,
    /** All good lines are contacts now. */
    DONE,
    /** Nothing of it was imported. */
    FAILED;

    /** Whether it never changes again. */
    public boolean isFinal() {
      return this == DONE || this == FAILED;
    }
  }

  /** Contacts that the file gave. */
  public long imported() {
    return created + updated;
  }
}
