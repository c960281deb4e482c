/**
 * Owns one message to one recipient, once: the send ledger, message assembly and SMTP. Does not own
 * what comes back.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "contact",
      "contact :: ui",
      "template",
      "guard",
      "enrollment",
      "campaign",
      "engine",
      "outbox"
    })
package dev.sortie.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
