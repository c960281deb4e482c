/**
 * Owns the answer to one question, may this mail leave now: facts in, decision out. Does not own a
 * fact, a table or a clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
