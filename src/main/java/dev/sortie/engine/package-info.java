/**
 * Owns the one door to Zeebe: the embedded broker, deploy, start, publish, cancel, the exporter and
 * the rows that it writes. Does not own what a process means to the business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
