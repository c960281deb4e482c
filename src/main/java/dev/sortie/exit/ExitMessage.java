package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message for the engine as it is written down.
 *
 * @param id the engine takes two with the same id as one
 * @param cause the stop or the event
 * @param stop null for an activity
 * @param endedAt set where the enrollment is over without the engine
 * @param needed whether the engine has to be told at all
 */
record ExitMessage(
    UUID id,
    UUID cause,
    @Nullable StopId stop,
    ContactId contact,
    EnrollmentId enrollment,
    CampaignKey campaign,
    String name,
    String correlationKey,
    @Nullable Instant endedAt,
    boolean needed) {}
