/**
 * Runs inside the broker, loaded from its own jar: writes what the engine did into the ledger's
 * database. Knows nothing of the rest of Sortie, which reads the rows only.
 */
@NullMarked
package dev.sortie.engine.exporter;

import org.jspecify.annotations.NullMarked;
