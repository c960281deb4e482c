package dev.sortie.outbox;

/**
 * One mail, taken apart.
 *
 * @param html empty where the mail has no such part
 * @param text empty where the mail has no such part
 * @param headers as they stand in the mail, one per line
 * @param source the whole mail as it came
 */
public record OutboxMail(
    OutboxEntry entry, String html, String text, String headers, String source) {}
