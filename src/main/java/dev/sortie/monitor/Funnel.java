package dev.sortie.monitor;

import dev.sortie.base.Door;
import dev.sortie.engine.ElementTally;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far those came who entered a campaign within some time: one stage for their entry and one for
 * each step inside the room, in the order of the drawing. Where ways part, a stage has those of its
 * way alone; a step that is come to again counts each time.
 *
 * @param finished who went through to the end
 */
public record Funnel(List<Stage> stages, long finished) {

  /**
   * A step of the funnel.
   *
   * @param step null for the entry
   * @param reached how many came to it
   * @param exits how many of them left by each door before they came to the next one
   */
  public record Stage(@Nullable Step step, long reached, Map<Door, Long> exits) {

    public Stage {
      exits = Map.copyOf(exits);
    }

    /** How many left by this door before the next stage. */
    public long through(Door door) {
      return exits.getOrDefault(door, 0L);
    }
  }

  public Funnel {
    stages = List.copyOf(stages);
  }

  /** Who entered. */
  public long entered() {
    return stages.getFirst().reached();
  }

  /** Those who left by no door and did not go through: inside still, or taken out. */
  public long others() {
    long gone =
        stages.stream().flatMap(stage -> stage.exits().values().stream()).mapToLong(n -> n).sum();
    return Math.max(0, entered() - gone - finished);
  }

  /**
   * What the tallies of a campaign say.
   *
   * @param steps of the diagram, in its order
   * @param tallies by element id
   */
  static Funnel of(List<Step> steps, Map<String, ElementTally> tallies) {
    List<Open> stages = new ArrayList<>();
    stages.add(new Open(null, entered(steps, tallies), new EnumMap<>(Door.class)));
    long finished = 0;
    for (Step step : steps) {
      ElementTally tally = tallies.getOrDefault(step.id(), ElementTally.NONE);
      if (isStage(step)) {
        stages.add(new Open(step, tally.reached(), new EnumMap<>(Door.class)));
      }
      finished += tally.left().getOrDefault("", 0L);
      for (Door door : Door.values()) {
        long left = tally.left().getOrDefault(door.elementId(), 0L);
        if (left > 0) {
          stages.getLast().exits.merge(door, left, Long::sum);
        }
      }
    }
    return new Funnel(
        stages.stream().map(stage -> new Stage(stage.step, stage.reached, stage.exits)).toList(),
        finished);
  }

  /** An enrollment that is taken up again in the middle does not come in by the start. */
  private static long entered(List<Step> steps, Map<String, ElementTally> tallies) {
    return steps.stream()
        .filter(step -> step.kind() == StepKind.START && !step.inside())
        .mapToLong(step -> tallies.getOrDefault(step.id(), ElementTally.NONE).reached())
        .sum();
  }

  private static boolean isStage(Step step) {
    return step.inside()
        && switch (step.kind()) {
          case SEND_EMAIL,
              WAIT,
              WAIT_FOR,
              CHECK,
              SPLIT,
              UPDATE_CONTACT,
              START_CAMPAIGN,
              HUMAN_TASK,
              CALL_WEBHOOK,
              OTHER ->
              true;
          case START, GATEWAY, SEQUENCE, DOOR, END -> false;
        };
  }

  private record Open(@Nullable Step step, long reached, EnumMap<Door, Long> exits) {}
}
