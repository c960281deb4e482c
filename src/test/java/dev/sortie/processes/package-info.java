/** What holds for every campaign in the folder {@code processes}, as it is shipped. */
@NullMarked
package dev.sortie.processes;

import org.jspecify.annotations.NullMarked;
