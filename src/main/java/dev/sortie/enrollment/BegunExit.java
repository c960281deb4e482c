package dev.sortie.enrollment;

/**
 * An enrollment that a stop has just ended in the ledger.
 *
 * @param ended whether that was all, because the engine does not have it
 * @param inEngine whether the engine has it, or was asked to start it and may yet
 */
public record BegunExit(EnrollmentId id, boolean ended, boolean inEngine) {}
