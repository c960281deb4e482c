package dev.sortie.campaign;

import dev.sortie.modelcheck.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who enters a campaign and what ends it, as its diagram says.
 *
 * @param goals what means that a contact has converted
 * @param afterGoal when a converted contact may enter again
 * @param supersedes the campaigns that a contact leaves by entering this one; never itself
 * @param keepsOutIn who is in one of these is not enrolled; never itself, which goes without saying
 * @param keepsOutWasIn who is or ever was in one of these is not enrolled; itself if it is named by
 *     its key
 * @param startsOn what enrolls a contact
 * @param staysOnUnsubscribe whether it goes on for who unsubscribes: it has service mails alone
 * @param topic its subscription group; null where it has none
 */
public record CampaignRules(
    List<Trigger> goals,
    AfterGoal afterGoal,
    Others supersedes,
    Others keepsOutIn,
    Others keepsOutWasIn,
    List<Trigger> startsOn,
    boolean staysOnUnsubscribe,
    @Nullable Topic topic) {

  /** Nothing ends it but what ends all, and everybody may enter. */
  public static final CampaignRules NONE =
      new CampaignRules(
          List.of(),
          new AfterGoal.AtOnce(),
          Others.NONE,
          Others.NONE,
          Others.NONE,
          List.of(),
          false,
          null);

  public CampaignRules {
    goals = List.copyOf(goals);
    startsOn = List.copyOf(startsOn);
  }

  /** The same, with these goals. */
  public CampaignRules withGoals(Trigger... changed) {
    return new CampaignRules(
        List.of(changed),
        afterGoal,
        supersedes,
        keepsOutIn,
        keepsOutWasIn,
        startsOn,
        staysOnUnsubscribe,
        topic);
  }

  /** The same, superseding these. */
  public CampaignRules withSupersedes(Others changed) {
    return new CampaignRules(
        goals, afterGoal, changed, keepsOutIn, keepsOutWasIn, startsOn, staysOnUnsubscribe, topic);
  }
}
