package dev.sortie.recovery;

import java.util.Locale;

/** Why somebody is not moved. The sentence for people is in the bundle. */
public enum MoveObstacle {
  /** Nobody has this id. */
  UNKNOWN,
  /** They are in another campaign than the one that the move is about. */
  OTHER_CAMPAIGN,
  /** They came in just now, and the engine does not run them yet. */
  NOT_BEGUN,
  /** They are not in the campaign any more, or on their way out. */
  NOT_INSIDE,
  /** They are at several steps at once; a move would lose the others. */
  SEVERAL_STEPS,
  /** Nobody can tell at which step they are at this moment. */
  STEP_UNKNOWN,
  /** The version has no such step among those with the doors. */
  NO_SUCH_STEP,
  /** They are there already. */
  ALREADY_THERE,
  /** Another move of them is under way. */
  MOVING_ALREADY,
  /** They went on by themselves between the question and the move. */
  WENT_ON,
  /** A mail has left since the move, which can not be taken back. */
  SENT_SINCE,
  /** They were moved once more since. */
  MOVED_SINCE,
  /** The engine does not let anybody begin at this step. */
  REFUSED;

  /** Bundle key of the sentence for people, which takes how many. */
  public String labelKey() {
    return "recovery.move.obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
