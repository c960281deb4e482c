/**
 * Owns where the ledger is kept: the embedded PostgreSQL or the one that the settings name. Does
 * not own a table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.sortie.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
