/**
 * Owns what a marketer designs: campaigns, their immutable versions, rules and mails, and
 * publishing. Does not own who is inside a campaign.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "base", "template", "engine", "modelcheck"})
package dev.sortie.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
