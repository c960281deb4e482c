package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are looked for; all conditions hold together.
 *
 * @param contact of this contact; null = of all
 * @param campaign in this campaign; null = in any
 * @param version in the campaign's version of this number; null = in any. Means nothing without a
 *     campaign
 * @param element where somebody is at this element of the diagram now; null = anywhere
 * @param states in one of these; empty = in any
 * @param stuck whether only those that do not go on without a person
 * @param obstacle whether only those that something of this kind keeps; null = of any or of none
 * @param exit left, or leaving, by this door; null = by any or by none
 * @param entered came in within this time
 * @param ended was over within this time
 */
public record InstanceQuery(
    @Nullable ContactId contact,
    @Nullable CampaignKey campaign,
    @Nullable Integer version,
    @Nullable String element,
    Set<EnrollmentState> states,
    boolean stuck,
    @Nullable ObstacleKind obstacle,
    @Nullable ExitReason exit,
    TimeRange entered,
    TimeRange ended) {

  /** Every instance. */
  public static final InstanceQuery ALL =
      new InstanceQuery(
          null, null, null, null, Set.of(), false, null, null, TimeRange.ANY, TimeRange.ANY);

  public InstanceQuery {
    states = Set.copyOf(states);
  }
}
