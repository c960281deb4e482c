package dev.sortie.enrollment;

import java.time.Instant;

/**
 * An enrollment goes on, but not in the process instance that ran it: it is moved. Published in the
 * transaction that notes it.
 */
public record InstanceRetired(EnrollmentId enrollment, Instant at) {}
