package dev.sortie.sending;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail of one step to one contact, as the ledger knows it.
 *
 * @param subject null where it never got so far as to be rendered
 * @param reason null where there is nothing to explain
 * @param reply what the mail server said last; null where nothing
 * @param plannedAt when the step first wanted to send
 * @param settledAt when it was over; null while it is not
 * @param nextAt when it is looked at again; null where it is not
 */
public record Send(
    SendId id,
    EnrollmentId enrollment,
    ContactId contact,
    CampaignKey campaign,
    String template,
    @Nullable String subject,
    SendState state,
    @Nullable SendReason reason,
    @Nullable String reply,
    int attempt,
    Instant plannedAt,
    @Nullable Instant transmittingAt,
    @Nullable Instant settledAt,
    @Nullable Instant nextAt) {}
