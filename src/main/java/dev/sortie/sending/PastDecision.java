package dev.sortie.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a mail did not leave: kept back by a guard, put off or refused by a server, called
 * back.
 *
 * @param reason null where there is nothing to explain
 * @param until when it is looked at again; null where it is not
 */
public record PastDecision(
    SendId send,
    Instant at,
    SendState state,
    @Nullable SendReason reason,
    @Nullable Instant until) {}
