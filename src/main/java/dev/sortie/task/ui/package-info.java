/** The list of what is to be done, and the answers. */
@NullMarked
package dev.sortie.task.ui;

import org.jspecify.annotations.NullMarked;
