package dev.sortie.contact;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a contact did.
 *
 * @param name past and dotted: {@code order.placed}
 * @param properties what the caller told about it
 */
public record Activity(String name, Map<String, Object> properties, Instant occurredAt) {}
