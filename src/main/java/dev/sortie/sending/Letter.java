package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import java.net.URI;
import java.time.Instant;

/**
 * One mail, complete but not yet in the form of the wire.
 *
 * @param messageId with its angle brackets; the same at every attempt
 * @param unsubscribe the page and one-click address of this contact
 * @param listId names the campaign towards mail programs
 */
record Letter(
    EmailAddress to,
    String messageId,
    Instant date,
    String subject,
    String html,
    String text,
    URI unsubscribe,
    String listId) {}
