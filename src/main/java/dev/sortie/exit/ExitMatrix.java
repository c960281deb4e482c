package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Topic;
import dev.sortie.modelcheck.Trigger;
import java.util.List;

/**
 * Which stop ends which campaign, by the rules that are live, and where a rule is missing.
 *
 * @param stops what can happen, from the goals to the campaigns that one may enter
 * @param rows one for each campaign, with a cell for each stop in the same order
 * @param pairs two campaigns that take over from each other
 * @param selves campaigns that name themselves among those they supersede, which has no effect
 * @param holes what somebody should look at
 */
public record ExitMatrix(
    List<Stop> stops, List<Row> rows, List<Pair> pairs, List<Campaign> selves, List<Hole> holes) {

  public ExitMatrix {
    stops = List.copyOf(stops);
    rows = List.copyOf(rows);
    pairs = List.copyOf(pairs);
    selves = List.copyOf(selves);
    holes = List.copyOf(holes);
  }

  /** Something that can end campaigns. */
  public sealed interface Stop {

    /** A goal, whatever conditions single campaigns set for it. */
    record Goal(Trigger trigger) implements Stop {}

    /** The contact wants no marketing mail any more. */
    record Unsubscribe() implements Stop {}

    /** The contact leaves one subscription group. */
    record LeaveTopic(Topic topic) implements Stop {}

    /** Complaint, address that does not exist, erasure, or one of us: nothing may be sent. */
    record Block() implements Stop {}

    /** The contact enters this campaign. */
    record Enter(Campaign campaign) implements Stop {}
  }

  /** What a stop does to a campaign. */
  public enum Effect {
    /** It goes on. */
    NONE,
    /** It ends. */
    ENDS,
    /** It ends where the event's properties fulfil a condition. */
    ENDS_IF,
    /** It ends, and entering it ends the other one as well. */
    ENDS_EACH_OTHER,
    /** It goes on, and who is in it can not enter the other one. */
    KEEPS_OUT,
    /** The stop is the campaign itself. */
    SELF
  }

  /**
   * @param conditions of {@link Effect#ENDS_IF}, one of which has to be fulfilled
   */
  public record Cell(Effect effect, List<String> conditions) {

    static final Cell NONE = of(Effect.NONE);

    public Cell {
      conditions = List.copyOf(conditions);
    }

    static Cell of(Effect effect) {
      return new Cell(effect, List.of());
    }
  }

  /** What each stop does to one campaign. */
  public record Row(Campaign campaign, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Two campaigns, in the order of their keys. */
  public record Pair(Campaign first, Campaign second) {}

  /** A rule that somebody has probably forgotten. */
  public sealed interface Hole {

    /** No goal ends this campaign: who did what it is for goes on getting its mails. */
    record NoGoal(Campaign campaign) implements Hole {}

    /**
     * Both send marketing mails to the same people, and no rule says which one gives way.
     *
     * @param contacts who is inside both now
     * @param startsOn what lets people into both; empty where there is no such thing
     */
    record NoRule(Pair pair, long contacts, List<Trigger> startsOn) implements Hole {

      public NoRule {
        startsOn = List.copyOf(startsOn);
      }
    }
  }

  /** How many contacts are inside two campaigns at once. */
  @FunctionalInterface
  public interface Shared {
    long contacts(CampaignKey first, CampaignKey second);
  }

  /** The matrix of these campaigns. */
  public static ExitMatrix of(List<Campaign> campaigns, Shared shared) {
    List<Stop> stops = ExitMatrixStops.of(campaigns);
    List<Row> rows =
        campaigns.stream()
            .map(
                campaign ->
                    new Row(
                        campaign,
                        stops.stream().map(stop -> ExitMatrixCells.of(campaign, stop)).toList()))
            .toList();
    ExitMatrixPairs pairs = new ExitMatrixPairs(campaigns);
    return new ExitMatrix(
        stops, rows, pairs.mutual(), ExitMatrixPairs.selves(campaigns), pairs.holes(shared));
  }
}
