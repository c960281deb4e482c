/** Kills, pauses and doubles the application under load, and holds it to its promises. */
@NullMarked
package dev.sortie.crash;

import org.jspecify.annotations.NullMarked;
