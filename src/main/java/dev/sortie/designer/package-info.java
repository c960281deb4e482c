/**
 * Owns the drawing surface: drafts, who draws, and what a person has to answer before a mail is
 * automated. Does not own a version once it is published.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "base",
      "campaign",
      "modelcheck",
      "template",
      "contact",
      "sending"
    })
package dev.sortie.designer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
