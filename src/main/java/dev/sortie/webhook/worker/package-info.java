/** The job that lets another program know where a contact is. */
@NullMarked
package dev.sortie.webhook.worker;

import org.jspecify.annotations.NullMarked;
