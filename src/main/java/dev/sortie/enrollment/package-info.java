/**
 * Owns the ledger: one contact in one campaign version is one process instance. Does not own why
 * somebody leaves, only that they did.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "base", "contact", "campaign", "modelcheck", "engine"})
package dev.sortie.enrollment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
