package dev.sortie.engine;

import java.time.Instant;

/**
 * One time that the engine went away.
 *
 * @param at in Sortie's time
 * @param detail what is known beyond the cause, for engineers
 */
public record Outage(Instant at, Cause cause, String detail) {

  /** Why. Each has a sentence {@code monitor.health.outage.<cause>}. */
  public enum Cause {
    /** It ended by itself, or somebody else ended it. */
    DIED,
    /** It runs and does not answer any more. */
    NO_ANSWER,
    /** It did not come up in time and was ended. */
    START_GIVEN_UP,
    /** Its timers did not go off, and it was ended for that. */
    TIMERS_STUCK,
    /** It could not be started or watched at all. */
    NOT_STARTED
  }
}
