/**
 * Owns what people are to do for a contact within a campaign, and what they answered. Does not own
 * where the contact goes on afterwards.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "contact",
      "campaign",
      "modelcheck",
      "engine",
      "enrollment"
    })
package dev.sortie.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
