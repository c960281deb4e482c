package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import java.time.Instant;

/**
 * One mail, complete but not yet in the form of the wire.
 *
 * @param messageId with its angle brackets; the same at every attempt
 * @param unsubscribe the ways of this contact to leave
 * @param listId names the campaign towards mail programs
 */
record Letter(
    EmailAddress to,
    String messageId,
    Instant date,
    String subject,
    String html,
    String text,
    UnsubscribeWays unsubscribe,
    String listId) {}
