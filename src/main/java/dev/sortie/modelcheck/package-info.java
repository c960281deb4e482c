/**
 * Owns pure functions over a BPMN model that answer findings, never exceptions. Does not own a
 * deployment nor a database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.modelcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
