package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Topic;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the matrix: everything that ends at least one of these campaigns. */
final class ExitMatrixStops {

  private ExitMatrixStops() {}

  static List<ExitMatrix.Stop> of(List<Campaign> campaigns) {
    List<ExitMatrix.Stop> stops = new ArrayList<>();
    campaigns.stream()
        .flatMap(campaign -> campaign.goals().stream())
        .map(ExitMatrixStops::withoutCondition)
        .distinct()
        .sorted(Comparator.comparing(Trigger::text))
        .forEach(trigger -> stops.add(new ExitMatrix.Stop.Goal(trigger)));
    if (!campaigns.isEmpty()) {
      stops.add(new ExitMatrix.Stop.Unsubscribe());
    }
    topics(campaigns).forEach(topic -> stops.add(new ExitMatrix.Stop.LeaveTopic(topic)));
    if (!campaigns.isEmpty()) {
      stops.add(new ExitMatrix.Stop.Block());
    }
    campaigns.forEach(campaign -> stops.add(new ExitMatrix.Stop.Enter(campaign)));
    return stops;
  }

  /** Campaigns tell apart what they ask of the same event; here it is one thing that happens. */
  static Trigger withoutCondition(Trigger trigger) {
    return trigger instanceof Trigger.Event event ? new Trigger.Event(event.name(), null) : trigger;
  }

  private static List<Topic> topics(List<Campaign> campaigns) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Campaign campaign : campaigns) {
      Topic topic = campaign.rules().topic();
      if (topic != null) {
        topics.putIfAbsent(topic.key(), topic);
      }
    }
    return List.copyOf(topics.values());
  }
}
