/** Owns the read side: counts per element and where people are. Does not own a decision. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "contact",
      "contact :: ui",
      "campaign",
      "modelcheck",
      "template",
      "enrollment",
      "exit",
      "sending",
      "recovery",
      "engine"
    })
package dev.sortie.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
