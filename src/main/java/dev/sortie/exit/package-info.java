/**
 * Owns that stop means stop: stops, their rules, receipts and the outbox to the engine. Does not
 * own how a stop comes in from a mail.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "contact",
      "contact :: ui",
      "campaign",
      "modelcheck",
      "enrollment",
      "engine"
    })
package dev.sortie.exit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
