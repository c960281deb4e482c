package dev.sortie.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows show of one process instance.
 *
 * @param enrollmentId the value of the variable of this name; null where none was seen
 * @param startedAt null while only a variable of it was seen
 * @param flags its small variables, each value as JSON
 * @param places every element it was in, in the order in which it came to them
 */
public record InstanceTrace(
    long key,
    long processDefinitionKey,
    @Nullable UUID enrollmentId,
    State state,
    @Nullable Instant startedAt,
    Map<String, String> flags,
    List<Place> places,
    List<Wait> waits) {

  /** Whether an instance or an element of it still runs. */
  public enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  /**
   * An element, as this instance met it.
   *
   * @param startedAt null where the exporter was added after that
   * @param endedAt null while it is there
   */
  public record Place(
      long key,
      String elementId,
      String type,
      State state,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {

    /** Whether a token is here; a sub-process only holds those that are. */
    public boolean holdsToken() {
      return state == State.ACTIVE && !type.equals("SUB_PROCESS");
    }
  }

  /**
   * A timer that waits.
   *
   * @param elementId of the event, also where a gateway or a task waits for it
   */
  public record Wait(long elementInstanceKey, String elementId, Instant dueAt) {}

  public InstanceTrace {
    flags = Map.copyOf(flags);
    places = List.copyOf(places);
    waits = List.copyOf(waits);
  }

  public boolean runs() {
    return state == State.ACTIVE;
  }

  /** Whether it is still in the room with the doors. */
  public boolean isInside() {
    return places.stream()
        .anyMatch(place -> place.state == State.ACTIVE && place.elementId.equals("sequence"));
  }

  /** Where its tokens are. */
  public List<Place> tokens() {
    return places.stream().filter(Place::holdsToken).toList();
  }
}
