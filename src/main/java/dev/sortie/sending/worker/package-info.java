/** The engine's jobs of this module. */
@NullMarked
package dev.sortie.sending.worker;

import org.jspecify.annotations.NullMarked;
