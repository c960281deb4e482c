package dev.sortie.contact;

import java.time.Instant;

/**
 * A tag was given to a contact or taken away, by whatever way.
 *
 * @param id names this one change among all
 * @param given false where it was taken away
 */
public record TagChange(long id, ContactId contact, String tag, boolean given, Instant at) {}
