/** The job that waits for a person. */
@NullMarked
package dev.sortie.task.worker;

import org.jspecify.annotations.NullMarked;
