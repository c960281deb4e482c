/** What people see of the outbox. */
@NullMarked
package dev.sortie.outbox.ui;

import org.jspecify.annotations.NullMarked;
