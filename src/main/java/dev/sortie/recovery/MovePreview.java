package dev.sortie.recovery;

import java.util.Map;

/**
 * What a move would do if it were carried out now. Nothing is touched by asking.
 *
 * @param moving how many would be moved
 * @param mailAtOnce how many of these come to a step that sends a mail, as soon as hours and
 *     pressure allow it
 * @param hadMail how many of these had that mail already, and do not get it again
 * @param keepWaiting how many of these go on with what is left of their wait
 * @param kept how many would stay where they are, by the reason
 */
public record MovePreview(
    long moving, long mailAtOnce, long hadMail, long keepWaiting, Map<MoveObstacle, Long> kept) {

  public MovePreview {
    kept = Map.copyOf(kept);
  }
}
