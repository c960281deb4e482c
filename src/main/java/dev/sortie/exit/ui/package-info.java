/** What a contact's page shows of campaigns and the doors out of them. */
@NullMarked
package dev.sortie.exit.ui;

import org.jspecify.annotations.NullMarked;
