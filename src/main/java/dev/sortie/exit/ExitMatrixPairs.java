package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.exit.ExitMatrix.Hole;
import dev.sortie.exit.ExitMatrix.Pair;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * What can only be seen of two campaigns at once, and the holes.
 *
 * <p>Two campaigns send to the same people if somebody is inside both now, or if the same trigger
 * lets people into both. They have a rule between them if one supersedes the other or keeps out who
 * is in the other. A campaign that goes on after an unsubscribe has service mails alone, which
 * people wait for: it needs no rule.
 */
final class ExitMatrixPairs {

  private final List<Campaign> campaigns;

  ExitMatrixPairs(List<Campaign> campaigns) {
    this.campaigns = campaigns;
  }

  List<Pair> mutual() {
    return all().stream()
        .filter(
            pair ->
                ExitMatrixCells.supersedes(pair.first(), pair.second())
                    && ExitMatrixCells.supersedes(pair.second(), pair.first()))
        .toList();
  }

  static List<Campaign> selves(List<Campaign> campaigns) {
    return campaigns.stream()
        .filter(campaign -> campaign.supersedes().keys().contains(campaign.key()))
        .toList();
  }

  List<Hole> holes(ExitMatrix.Shared shared) {
    List<Hole> holes = new ArrayList<>();
    campaigns.stream()
        .filter(campaign -> campaign.goals().isEmpty())
        .forEach(campaign -> holes.add(new Hole.NoGoal(campaign)));
    for (Pair pair : all()) {
      long contacts = shared.contacts(pair.first().key(), pair.second().key());
      List<Trigger> both = startBoth(pair);
      if ((contacts > 0 || !both.isEmpty()) && !hasRule(pair)) {
        holes.add(new Hole.NoRule(pair, contacts, both));
      }
    }
    return holes;
  }

  private static boolean hasRule(Pair pair) {
    return isService(pair.first())
        || isService(pair.second())
        || givesWay(pair.first(), pair.second())
        || givesWay(pair.second(), pair.first());
  }

  private static boolean givesWay(Campaign one, Campaign other) {
    return ExitMatrixCells.supersedes(one, other) || ExitMatrixCells.keepsOut(one, other);
  }

  private static boolean isService(Campaign campaign) {
    return campaign.rules().staysOnUnsubscribe();
  }

  private static List<Trigger> startBoth(Pair pair) {
    List<Trigger> second =
        pair.second().rules().startsOn().stream().map(ExitMatrixStops::withoutCondition).toList();
    return pair.first().rules().startsOn().stream()
        .map(ExitMatrixStops::withoutCondition)
        .filter(second::contains)
        .distinct()
        .toList();
  }

  private List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < campaigns.size(); first++) {
      for (int second = first + 1; second < campaigns.size(); second++) {
        pairs.add(new Pair(campaigns.get(first), campaigns.get(second)));
      }
    }
    return pairs;
  }
}
