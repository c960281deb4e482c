package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Topic;
import dev.sortie.exit.ExitMatrix.Cell;
import dev.sortie.exit.ExitMatrix.Effect;
import dev.sortie.exit.ExitMatrix.Stop;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.List;

/** What one stop does to one campaign. */
final class ExitMatrixCells {

  private ExitMatrixCells() {}

  static Cell of(Campaign campaign, Stop stop) {
    return switch (stop) {
      case Stop.Goal goal -> goal(campaign, goal.trigger());
      case Stop.Unsubscribe unsubscribe ->
          Cell.of(campaign.rules().staysOnUnsubscribe() ? Effect.NONE : Effect.ENDS);
      case Stop.LeaveTopic leaveTopic -> topic(campaign, leaveTopic.topic());
      case Stop.Block block -> Cell.of(Effect.ENDS);
      case Stop.Enter enter -> entering(campaign, enter.campaign());
    };
  }

  private static Cell goal(Campaign campaign, Trigger trigger) {
    List<String> conditions = new ArrayList<>();
    for (Trigger goal : campaign.goals()) {
      if (ExitMatrixStops.withoutCondition(goal).equals(trigger)) {
        String condition = goal instanceof Trigger.Event event ? event.condition() : null;
        if (condition == null) {
          return Cell.of(Effect.ENDS);
        }
        conditions.add(condition);
      }
    }
    return conditions.isEmpty() ? Cell.NONE : new Cell(Effect.ENDS_IF, conditions);
  }

  private static Cell topic(Campaign campaign, Topic topic) {
    Topic own = campaign.rules().topic();
    return own != null && own.key().equals(topic.key()) ? Cell.of(Effect.ENDS) : Cell.NONE;
  }

  private static Cell entering(Campaign campaign, Campaign entered) {
    if (campaign.key().equals(entered.key())) {
      return Cell.of(Effect.SELF);
    }
    if (supersedes(entered, campaign)) {
      return Cell.of(supersedes(campaign, entered) ? Effect.ENDS_EACH_OTHER : Effect.ENDS);
    }
    return keepsOut(entered, campaign) ? Cell.of(Effect.KEEPS_OUT) : Cell.NONE;
  }

  /** Whether entering the first one ends the second. */
  static boolean supersedes(Campaign first, Campaign second) {
    return !first.key().equals(second.key()) && first.supersedes().names(second);
  }

  /** Whether who is in the second one can not enter the first. */
  static boolean keepsOut(Campaign first, Campaign second) {
    return first.rules().keepsOutIn().names(second) || first.rules().keepsOutWasIn().names(second);
  }
}
