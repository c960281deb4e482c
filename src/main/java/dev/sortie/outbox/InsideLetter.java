package dev.sortie.outbox;

/**
 * A mail to an address that Sortie itself reads.
 *
 * @param from as its header shows it, name and address
 * @param messageId empty where it has none
 */
public record InsideLetter(long id, String from, String subject, String messageId) {}
