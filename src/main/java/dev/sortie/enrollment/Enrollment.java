package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact in one campaign version, which is one process instance.
 *
 * @param processInstanceKey null until the engine has answered
 * @param exitReason the door, from the moment that a stop names it; null if it left by none
 * @param exitingAt when the stop was accepted; null if none was
 * @param endedAt when it was over; null while the contact is inside
 */
public record Enrollment(
    EnrollmentId id,
    ContactId contact,
    CampaignKey campaign,
    CampaignVersionId version,
    EnrollmentState state,
    @Nullable Long processInstanceKey,
    @Nullable ExitReason exitReason,
    Instant enteredAt,
    @Nullable Instant startedAt,
    @Nullable Instant exitingAt,
    @Nullable Instant endedAt) {}
