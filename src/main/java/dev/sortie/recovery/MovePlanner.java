package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.VersionSuccession;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.SendSuccession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of everybody whom a move is about whether and where they go on. Only reads. */
@Component
final class MovePlanner {

  private static final int PAGE = 500;

  private final MovePlaces places;
  private final MoveSteps steps;
  private final VersionSuccession versions;
  private final SendSuccession sends;
  private final MoveRepository repository;

  MovePlanner(
      MovePlaces places,
      MoveSteps steps,
      VersionSuccession versions,
      SendSuccession sends,
      MoveRepository repository) {
    this.places = places;
    this.steps = steps;
    this.versions = versions;
    this.sends = sends;
    this.repository = repository;
  }

  List<MoveVerdict> plan(MoveRequest request) {
    Map<CampaignVersionId, VersionSuccession.Known> known = known();
    VersionSuccession.Known version = known.get(request.version());
    if (version == null) {
      throw new IllegalArgumentException(
          "Expected a version, but none is " + request.version().value());
    }
    MoveTarget target = steps.target(version, request.element());
    List<MoveVerdict> verdicts = new ArrayList<>();
    for (List<EnrollmentId> page : pages(request.enrollments())) {
      Set<EnrollmentId> moving = repository.moving(page);
      Map<EnrollmentId, MoveRules.Place> there = places.of(page);
      for (EnrollmentId id : page) {
        MoveRules.Place place = there.get(id);
        if (place == null) {
          verdicts.add(new MoveVerdict.Stays(id, MoveObstacle.UNKNOWN));
        } else if (!isIn(version.campaign(), known.get(place.standing().version()))) {
          verdicts.add(new MoveVerdict.Stays(id, MoveObstacle.OTHER_CAMPAIGN));
        } else if (moving.contains(id)) {
          verdicts.add(new MoveVerdict.Stays(id, MoveObstacle.MOVING_ALREADY));
        } else {
          verdicts.add(MoveRules.to(place, target));
        }
      }
    }
    return verdicts;
  }

  /** For everybody whom this move has moved. */
  List<MoveVerdict> planUndo(MoveId move) {
    Map<CampaignVersionId, VersionSuccession.Known> known = known();
    List<MoveRepository.Moved> moved = repository.moved(move);
    List<MoveVerdict> verdicts = new ArrayList<>();
    for (List<MoveRepository.Moved> page : pages(moved)) {
      List<EnrollmentId> ids = page.stream().map(MoveRepository.Moved::enrollment).toList();
      Map<EnrollmentId, MoveRules.Place> there = places.of(ids);
      Map<EnrollmentId, Instant> mails = sends.lastOf(ids);
      Set<EnrollmentId> again = repository.movedSince(move, ids);
      for (MoveRepository.Moved one : page) {
        MoveRules.Place place = there.get(one.enrollment());
        if (place != null) {
          verdicts.add(back(one, place, mails, again, known));
        }
      }
    }
    return verdicts;
  }

  private MoveVerdict back(
      MoveRepository.Moved moved,
      MoveRules.Place place,
      Map<EnrollmentId, Instant> mails,
      Set<EnrollmentId> again,
      Map<CampaignVersionId, VersionSuccession.Known> known) {
    EnrollmentId id = moved.enrollment();
    if (again.contains(id)) {
      return new MoveVerdict.Stays(id, MoveObstacle.MOVED_SINCE);
    }
    Instant last = mails.get(id);
    if (last != null && !last.isBefore(moved.at())) {
      return new MoveVerdict.Stays(id, MoveObstacle.SENT_SINCE);
    }
    VersionSuccession.Known version = known.get(moved.fromVersion());
    return version == null
        ? new MoveVerdict.Stays(id, MoveObstacle.NO_SUCH_STEP)
        : MoveRules.back(place, steps.target(version, null), moved.origin());
  }

  private static boolean isIn(CampaignKey campaign, VersionSuccession.@Nullable Known version) {
    return version != null && version.campaign().equals(campaign);
  }

  private Map<CampaignVersionId, VersionSuccession.Known> known() {
    return versions.all().stream()
        .collect(Collectors.toMap(VersionSuccession.Known::id, Function.identity()));
  }

  private static <T> List<List<T>> pages(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> pages = new ArrayList<>();
    for (int from = 0; from < list.size(); from += PAGE) {
      pages.add(list.subList(from, Math.min(list.size(), from + PAGE)));
    }
    return pages;
  }

  /** How many verdicts there are of each obstacle. */
  static Map<MoveObstacle, Long> kept(List<MoveVerdict> verdicts) {
    Map<MoveObstacle, Long> kept = new HashMap<>();
    for (MoveVerdict verdict : verdicts) {
      if (verdict instanceof MoveVerdict.Stays(EnrollmentId id, MoveObstacle obstacle)) {
        kept.merge(obstacle, 1L, Long::sum);
      }
    }
    return kept;
  }
}
