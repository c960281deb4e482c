package dev.sortie.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an instance does not get over without a person (Zeebe: incident).
 *
 * @param jobKey of the job whose retries are used up; null where it is about something else
 * @param type what kind, in the engine's word: {@code JOB_NO_RETRIES}, {@code IO_MAPPING_ERROR}..
 * @param message what the engine said of it
 * @param resolvedAt null while it is open
 */
public record Incident(
    long key,
    long processInstanceKey,
    String elementId,
    @Nullable Long jobKey,
    String type,
    String message,
    Instant createdAt,
    @Nullable Instant resolvedAt) {

  public boolean isOpen() {
    return resolvedAt == null;
  }
}
