/**
 * Owns the shell: main layout, notifications, shared components, languages and the form of errors
 * at the border. Does not own any business word.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
