/**
 * Owns who may use Sortie: accounts, roles, passwords, API keys and the limits on logging in. Does
 * not own contacts, who are written to and never log in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "base", "database", "audit"})
package dev.sortie.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
