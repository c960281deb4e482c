/** What people see of sends. */
@NullMarked
package dev.sortie.sending.ui;

import org.jspecify.annotations.NullMarked;
