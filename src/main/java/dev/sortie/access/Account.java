package dev.sortie.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param name what they type to log in; lower case, never changed
 * @param enabled false while they may not log in
 * @param lastLoginAt null until they did once
 */
public record Account(
    AccountId id,
    String name,
    Role role,
    boolean enabled,
    Instant createdAt,
    @Nullable Instant lastLoginAt) {}
