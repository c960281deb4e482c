/**
 * Owns what leaves Sortie by HTTP for another program: signed, and never to a machine that only we
 * can reach. Does not own what is told or when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "contact", "campaign", "engine", "enrollment"})
package dev.sortie.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
