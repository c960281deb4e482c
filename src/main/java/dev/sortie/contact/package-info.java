/**
 * Owns who we may write to: contacts, attributes, tags, consent, the suppression list, import and
 * export. Does not own what is sent to them nor where they are in a campaign.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "base"})
package dev.sortie.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
