/** The views of logging in, accounts and API keys. */
@NullMarked
package dev.sortie.access.ui;

import org.jspecify.annotations.NullMarked;
