package dev.sortie.crash;

/**
 * A mail that came through to its final dot.
 *
 * @param leavePath of the link in List-Unsubscribe
 * @param begunNanos when the client said DATA, by {@link System#nanoTime}
 * @param dotNanos when the final dot was read
 */
public record Taken(
    String messageId, String recipient, String leavePath, long begunNanos, long dotNanos) {}
