package dev.sortie.recovery;

import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.sending.SendId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Decides about one enrollment of a move. Facts in, verdict out. */
final class MoveRules {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Where an enrollment is.
   *
   * @param goingOn null where it has no instance, or the rows do not show where it is
   * @param inside whether its instance is among the steps with the doors
   * @param had templates of the mails that it had
   */
  record Place(Standing standing, @Nullable GoingOn goingOn, boolean inside, Set<String> had) {}

  private MoveRules() {}

  /** What keeps it from being moved anywhere; empty if nothing does. */
  static Optional<MoveObstacle> obstacle(Place place) {
    return switch (place.standing().state()) {
      case ENROLLED -> Optional.of(MoveObstacle.NOT_BEGUN);
      case EXITING, EXITED, FINISHED, FAILED -> Optional.of(MoveObstacle.NOT_INSIDE);
      case ACTIVE -> {
        if (place.standing().processInstanceKey() == null) {
          yield Optional.of(MoveObstacle.MOVING_ALREADY);
        }
        yield obstacle(place.goingOn(), place.inside());
      }
    };
  }

  private static Optional<MoveObstacle> obstacle(@Nullable GoingOn goingOn, boolean inside) {
    return switch (goingOn) {
      case null -> Optional.of(MoveObstacle.STEP_UNKNOWN);
      case GoingOn.Nowhere(Obstacle why) ->
          Optional.of(
              why == Obstacle.PATHS_MEET ? MoveObstacle.SEVERAL_STEPS : MoveObstacle.STEP_UNKNOWN);
      case GoingOn.At(Resumption at) -> {
        if (!inside || at.elements().isEmpty()) {
          yield Optional.of(inside ? MoveObstacle.STEP_UNKNOWN : MoveObstacle.NOT_INSIDE);
        }
        yield at.elements().size() > 1 ? Optional.of(MoveObstacle.SEVERAL_STEPS) : Optional.empty();
      }
    };
  }

  /** The verdict for one that is to go on at this step of this version. */
  static MoveVerdict to(Place place, MoveTarget target) {
    Standing standing = place.standing();
    Optional<MoveObstacle> obstacle = obstacle(place);
    if (obstacle.isPresent()) {
      return new MoveVerdict.Stays(standing.id(), obstacle.get());
    }
    Resumption origin = at(place);
    String element = Objects.requireNonNullElse(target.element(), origin.elements().getFirst());
    if (!target.steps().contains(element)) {
      return new MoveVerdict.Stays(standing.id(), MoveObstacle.NO_SUCH_STEP);
    }
    if (element.equals(origin.elements().getFirst())
        && target.version().equals(standing.version())) {
      return new MoveVerdict.Stays(standing.id(), MoveObstacle.ALREADY_THERE);
    }
    return goes(place, origin, target, List.of(element), waits(origin, element, target));
  }

  /**
   * The verdict for one that is to go back to where it was.
   *
   * @param former where that was
   */
  static MoveVerdict back(Place place, MoveTarget target, Resumption former) {
    Optional<MoveObstacle> obstacle = obstacle(place);
    return obstacle.isPresent()
        ? new MoveVerdict.Stays(place.standing().id(), obstacle.get())
        : goes(place, at(place), target, former.elements(), former.waits());
  }

  private static Resumption at(Place place) {
    return switch (Objects.requireNonNull(place.goingOn())) {
      case GoingOn.At(Resumption resumption) -> resumption;
      case GoingOn.Nowhere nowhere -> throw new IllegalArgumentException(nowhere.toString());
    };
  }

  /** A wait goes on with what is left of it where it is the same one. */
  private static Map<String, Instant> waits(Resumption origin, String element, MoveTarget target) {
    return target.resumable() && origin.elements().contains(element) ? origin.waits() : Map.of();
  }

  private static MoveVerdict goes(
      Place place,
      Resumption origin,
      MoveTarget target,
      List<String> elements,
      Map<String, Instant> waits) {
    Standing standing = place.standing();
    Map<String, String> flags =
        origin.flags().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, HashMap::new));
    if (!place.had().isEmpty()) {
      flags.put(SendId.HAD, JSON.writeValueAsString(place.had().stream().sorted().toList()));
    }
    return new MoveVerdict.Goes(
        standing.id(),
        Objects.requireNonNull(standing.processInstanceKey()),
        standing.version(),
        origin,
        target.version(),
        new Resumption(elements, waits, flags, List.of()));
  }
}
