/**
 * Owns the inside mail server and what it received, so that a default installation can mail nobody
 * real. Does not own sending.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "base"})
package dev.sortie.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
