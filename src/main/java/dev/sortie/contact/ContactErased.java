package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;

/**
 * A contact was erased. Told within the transaction, so that whoever keeps the address as well
 * forgets it with the same commit.
 *
 * @param email the last time that it is told
 */
public record ContactErased(ContactId contact, EmailAddress email) {}
