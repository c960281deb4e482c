package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instance in a list.
 *
 * @param address of the contact; null where the contact was erased
 * @param exit the door, once a stop named it; null for none
 * @param processInstanceKey null until the engine has answered
 * @param endedAt null while it is not over
 * @param here the elements where it is now, by the rows of the engine
 * @param nextDue when the first of its timers is over; null where none waits
 * @param stuck whether it does not go on without a person
 */
public record InstanceLine(
    EnrollmentId id,
    ContactId contact,
    @Nullable String address,
    CampaignKey campaign,
    CampaignVersionId version,
    int number,
    EnrollmentState state,
    @Nullable ExitReason exit,
    @Nullable Long processInstanceKey,
    Instant enteredAt,
    @Nullable Instant endedAt,
    List<String> here,
    @Nullable Instant nextDue,
    boolean stuck) {

  public InstanceLine {
    here = List.copyOf(here);
  }
}
