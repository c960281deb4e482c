package dev.sortie.sending;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to transmit one mail, once: as long as the ledger's row shows the same node and
 * attempt.
 *
 * @param messageId that of the first attempt, whichever attempt this is
 * @param plannedAt when the step first wanted to send
 */
record Transmission(SendId id, UUID node, int attempt, String messageId, Instant plannedAt) {}
