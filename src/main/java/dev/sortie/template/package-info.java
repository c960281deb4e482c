/**
 * Owns the content of a mail: MJML and text, Liquid personalisation, rendering. Does not own who
 * gets it or whether it leaves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
