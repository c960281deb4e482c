/** Owns the read side: counts per element and where people are. Does not own a decision. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "contact",
      "campaign",
      "modelcheck",
      "template",
      "enrollment",
      "exit",
      "sending",
      "engine"
    })
package dev.sortie.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
