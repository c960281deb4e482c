package dev.sortie.outbox;

import java.time.Instant;

/**
 * One mail in the list.
 *
 * @param recipient the address of the envelope
 * @param from as its header shows it, name and address
 */
public record OutboxEntry(
    long id, Instant receivedAt, String recipient, String from, String subject) {}
