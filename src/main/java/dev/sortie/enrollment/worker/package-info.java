/** The jobs that steps of a campaign create: variables in, one call, variables out. */
@NullMarked
package dev.sortie.enrollment.worker;

import org.jspecify.annotations.NullMarked;
