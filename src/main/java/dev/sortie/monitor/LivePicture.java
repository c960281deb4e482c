package dev.sortie.monitor;

import java.util.Map;

/**
 * All that a campaign's live page shows of some versions and some time.
 *
 * @param doors who is inside now, and who left how within the time
 * @param steps what goes on at each element of the diagram, by its id
 * @param elsewhere who is inside at steps that this diagram does not have: those of other versions
 */
public record LivePicture(
    Doors doors, Map<String, StepFigures> steps, Funnel funnel, long elsewhere) {

  public LivePicture {
    steps = Map.copyOf(steps);
  }

  /** What goes on at one element. */
  public StepFigures at(String elementId) {
    return steps.getOrDefault(elementId, StepFigures.NOBODY);
  }
}
