package dev.sortie.monitor;

import static java.util.stream.Collectors.toMap;

import dev.sortie.base.Door;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.ElementTally;
import dev.sortie.modelcheck.Step;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a picture together from what the engine counts.
 *
 * @param steps of the diagram that is shown
 * @param now counters since ever
 * @param then what was counted within the time that is looked at
 * @param stuck incidents by element id
 * @param ever whether that time is all time: the counters then know more than what is kept by time
 */
record Composition(
    List<Step> steps,
    Map<String, ElementCount> now,
    Map<String, ElementTally> then,
    Map<String, Long> stuck,
    boolean ever) {

  private static final String SEQUENCE = "sequence";

  /**
   * @param process the element id of the process itself, at which everybody is
   */
  LivePicture picture(String process) {
    Map<String, StepFigures> figures =
        steps.stream().map(Step::id).distinct().collect(toMap(id -> id, this::figures));
    return new LivePicture(doors(), figures, Funnel.of(steps, then), elsewhere(process));
  }

  private StepFigures figures(String id) {
    ElementTally tally = then.getOrDefault(id, ElementTally.NONE);
    Map<Door, Long> exits = new EnumMap<>(Door.class);
    for (Door door : Door.values()) {
      exits.put(door, tally.exits().getOrDefault(door.elementId(), 0L));
    }
    return new StepFigures(
        now.getOrDefault(id, ElementCount.NONE).active(),
        passed(id),
        stuck.getOrDefault(id, 0L),
        Collections.unmodifiableMap(exits),
        tally.spent().median().orElse(null));
  }

  private long passed(String id) {
    return ever
        ? now.getOrDefault(id, ElementCount.NONE).completed()
        : then.getOrDefault(id, ElementTally.NONE).passed();
  }

  private Doors doors() {
    return new Doors(
        now.getOrDefault(SEQUENCE, ElementCount.NONE).active(),
        passed(Door.CONVERTED.elementId()),
        passed(Door.UNSUBSCRIBED.elementId()),
        passed(Door.MOVED_ON.elementId()),
        passed(SEQUENCE));
  }

  private long elsewhere(String process) {
    Set<String> drawn = new HashSet<>(steps.stream().map(Step::id).toList());
    return now.entrySet().stream()
        .filter(entry -> !drawn.contains(entry.getKey()) && !entry.getKey().equals(process))
        .mapToLong(entry -> entry.getValue().active())
        .sum();
  }
}
