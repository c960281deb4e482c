/** The page that shows the audit log. */
@NullMarked
package dev.sortie.audit.ui;

import org.jspecify.annotations.NullMarked;
