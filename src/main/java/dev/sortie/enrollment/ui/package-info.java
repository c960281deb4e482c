/** The views that let contacts in. */
@NullMarked
package dev.sortie.enrollment.ui;

import org.jspecify.annotations.NullMarked;
