package dev.sortie.task;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;

/**
 * Where in the engine a contact waits for a person.
 *
 * @param elementInstanceKey the same each time the engine asks for the same task
 */
public record TaskSlot(
    EnrollmentId enrollment,
    ContactId contact,
    CampaignKey campaign,
    String step,
    long processInstanceKey,
    long elementInstanceKey,
    long jobKey) {}
