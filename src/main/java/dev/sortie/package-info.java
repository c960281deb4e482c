/** The application: one package below for each business word, see {@code docs/adr}. */
@NullMarked
package dev.sortie;

import org.jspecify.annotations.NullMarked;
