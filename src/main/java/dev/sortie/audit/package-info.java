/**
 * Owns the audit log: who did what, when, and what was before and after, written in the transaction
 * of the deed and never changed. Does not own what the deeds are: modules tell of them by {@link
 * dev.sortie.shared.Deed}, and those who know who is at work implement {@link
 * dev.sortie.audit.Authors}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "base", "contact", "campaign"})
package dev.sortie.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
