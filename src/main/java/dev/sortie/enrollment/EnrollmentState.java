package dev.sortie.enrollment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an enrollment is in its life.
 *
 * <p>{@link #NEXT} is the whole truth about what may follow what. Every statement that moves rows
 * names the states it moves them from, so that a late one finds nothing to move.
 */
public enum EnrollmentState {
  /** Accepted into the ledger; the engine does not run it yet. */
  ENROLLED,
  /** A process instance runs it. */
  ACTIVE,
  /** A stop ended it: nothing is sent any more, the engine has yet to confirm. */
  EXITING,
  /** It left through one of the doors. */
  EXITED,
  /** It came to its natural end. */
  FINISHED,
  /** It ended without having been asked to, or could never be started: a person must look. */
  FAILED;

  private static final Map<EnrollmentState, Set<EnrollmentState>> NEXT =
      new EnumMap<>(
          Map.of(
              // EXITED: stopped before the engine had it. FINISHED: over before we noted its start.
              ENROLLED, EnumSet.of(ACTIVE, EXITED, FINISHED, FAILED),
              // EXITED: somebody opened the door in the engine without the ledger.
              ACTIVE, EnumSet.of(EXITING, EXITED, FINISHED, FAILED),
              EXITING, EnumSet.of(EXITED),
              EXITED, EnumSet.noneOf(EnrollmentState.class),
              FINISHED, EnumSet.noneOf(EnrollmentState.class),
              FAILED, EnumSet.noneOf(EnrollmentState.class)));

  /** Whether this state may be followed by that one. */
  public boolean mayBecome(EnrollmentState next) {
    return following().contains(next);
  }

  /** Whether nothing can follow. */
  public boolean isFinal() {
    return following().isEmpty();
  }

  /**
   * Whether the contact counts as inside the campaign: at most one such per contact and campaign.
   */
  public boolean isInside() {
    return !isFinal();
  }

  private Set<EnrollmentState> following() {
    return NEXT.getOrDefault(this, Set.of());
  }
}
