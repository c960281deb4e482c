package dev.sortie.base;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * What the diagram shows at one element.
 *
 * @param waiting who is there now
 * @param passed who went through and on, all times together
 * @param stuck those among the waiting for whom it does not go on without a person
 * @param exits who was there when a door opened to them, by the door's name in style sheets
 * @param time how long it usually takes, in words; empty where that says nothing
 */
public record ElementFigures(
    long waiting, long passed, long stuck, Map<String, Long> exits, String time) {

  public ElementFigures {
    exits = Map.copyOf(exits);
  }

  public static ElementFigures of(long waiting, long passed) {
    return new ElementFigures(waiting, passed, 0, Map.of(), "");
  }

  /** The same with who left from here by each door, and how long it takes. */
  public ElementFigures with(Map<Door, Long> doors, String time) {
    return new ElementFigures(
        waiting,
        passed,
        stuck,
        doors.entrySet().stream()
            .filter(door -> door.getValue() > 0)
            .collect(toMap(door -> door.getKey().token(), Map.Entry::getValue)),
        time);
  }
}
