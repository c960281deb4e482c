package dev.sortie.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows when a step wants to send.
 *
 * @param state null where the step never wanted before
 * @param reason why it is in that state; null where nothing said so
 * @param leaseUntil null unless it is being transmitted
 * @param nextAt when it may be tried again; null where nothing said so
 * @param marketingSends when the contact was sent marketing mails lately, newest first
 */
record Past(
    @Nullable SendId id,
    @Nullable SendState state,
    @Nullable SendReason reason,
    @Nullable Instant leaseUntil,
    @Nullable Instant nextAt,
    List<Instant> marketingSends) {}
