/**
 * Owns what comes back from a recipient: the public pages behind a mail's links and the mails to
 * the unsubscribe address. Does not own what a stop ends.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "base", "contact", "campaign", "sending", "outbox", "exit"})
package dev.sortie.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
