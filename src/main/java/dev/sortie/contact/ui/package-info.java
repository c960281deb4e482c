/** Contacts for people: the list, one contact, the import. */
@NullMarked
package dev.sortie.contact.ui;

import org.jspecify.annotations.NullMarked;
