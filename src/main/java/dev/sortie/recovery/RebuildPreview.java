package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.VersionSuccession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a rebuild would do, counted. Only reads. */
@Component
final class RebuildPreview {

  /**
   * So many at one place of a version.
   *
   * @param place the elements; empty for the start
   */
  record Line(String campaign, int version, GoingOn example, String place, long count) {

    Line plus(Line other) {
      return new Line(campaign, version, example, place, count + other.count);
    }
  }

  private record Place(CampaignVersionId version, String name) {}

  private final RebuildPlanner planner;
  private final VersionSuccession versions;

  RebuildPreview(RebuildPlanner planner, VersionSuccession versions) {
    this.planner = planner;
    this.versions = versions;
  }

  /** One line for each version and place, those that can not go on last. */
  List<Line> lines() {
    Map<Place, Line> lines = new HashMap<>();
    Map<CampaignVersionId, VersionSuccession.Known> known = new HashMap<>();
    versions.all().forEach(version -> known.put(version.id(), version));
    planner.plan(items -> items.forEach(item -> count(item, known, lines)));
    return lines.values().stream()
        .sorted(
            Comparator.comparing((Line line) -> line.example() instanceof GoingOn.Nowhere)
                .thenComparing(Line::campaign)
                .thenComparing(Line::version)
                .thenComparing(Line::place))
        .toList();
  }

  private static void count(
      RebuildItem item,
      Map<CampaignVersionId, VersionSuccession.Known> known,
      Map<Place, Line> lines) {
    VersionSuccession.Known version = Objects.requireNonNull(known.get(item.version()));
    String name = name(item.goingOn());
    Line one = new Line(version.campaign().value(), version.number(), item.goingOn(), name, 1);
    lines.merge(new Place(version.id(), name), one, Line::plus);
  }

  private static String name(GoingOn goingOn) {
    return switch (goingOn) {
      case GoingOn.At(Resumption resumption) -> resumption.place();
      case GoingOn.Nowhere(Obstacle obstacle) -> obstacle.name();
    };
  }
}
