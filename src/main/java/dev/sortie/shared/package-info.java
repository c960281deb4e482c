/**
 * Owns the few values and the clock that every module speaks in. Does not own a table or a rule of
 * the business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.sortie.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
