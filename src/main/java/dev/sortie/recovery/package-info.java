/**
 * Owns giving an enrollment another process instance: after an engine was lost, where one is gone
 * or too many, and where a person moves people to another step. Does not own how a stop is carried
 * out.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "audit",
      "database",
      "campaign",
      "modelcheck",
      "enrollment",
      "exit",
      "sending",
      "engine"
    })
package dev.sortie.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
