package dev.sortie.sending;

import dev.sortie.contact.ContactId;

/**
 * A mail server refused a mail for good. Published after that is written down.
 *
 * @param reason {@link SendReason#NO_MAILBOX} is the one that says something about the contact
 */
public record MailRefused(SendId send, ContactId contact, SendReason reason) {}
