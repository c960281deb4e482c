/**
 * Owns what brings ledger and engine together again when they differ: the rebuild after an engine
 * was lost, and the search for instances that are gone or too many. Does not own how a stop is
 * carried out.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "database",
      "campaign",
      "enrollment",
      "exit",
      "sending",
      "engine"
    })
package dev.sortie.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
