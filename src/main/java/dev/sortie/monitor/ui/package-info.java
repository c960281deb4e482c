/** The pages of campaigns and of what goes on in them. */
@NullMarked
package dev.sortie.monitor.ui;

import org.jspecify.annotations.NullMarked;
