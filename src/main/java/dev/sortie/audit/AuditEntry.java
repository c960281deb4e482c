package dev.sortie.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit log.
 *
 * @param number grows with each entry; gaps mean nothing, they are deeds that were rolled back
 * @param kind of the subject
 * @param subject its id or key; empty where there is just one
 */
public record AuditEntry(
    long number,
    Instant at,
    Author author,
    String action,
    String kind,
    String subject,
    Map<String, Object> before,
    Map<String, Object> after) {}
