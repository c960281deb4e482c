/**
 * Owns what comes back from a recipient: today the leave page and the one-click unsubscribe. Does
 * not own what a stop ends.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "base", "contact", "campaign", "sending", "exit"})
package dev.sortie.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
