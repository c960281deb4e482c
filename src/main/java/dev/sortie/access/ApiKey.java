package dev.sortie.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told about an API key.
 *
 * @param name what it is for, chosen by whoever made it; free again once the key is revoked
 * @param start the first characters of the key, to tell keys apart
 * @param createdBy the name of the account; null where the launcher made it
 * @param lastUsedAt to the minute; null until it was used
 * @param revokedAt null while it works
 */
public record ApiKey(
    ApiKeyId id,
    String name,
    Role role,
    String start,
    @Nullable String createdBy,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
