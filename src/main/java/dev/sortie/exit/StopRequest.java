package dev.sortie.exit;

import dev.sortie.contact.ContactId;

/**
 * A stop as it is reported.
 *
 * @param idempotencyKey names the report: the same one again is the same stop
 */
public record StopRequest(ContactId contact, StopReason reason, String idempotencyKey) {}
