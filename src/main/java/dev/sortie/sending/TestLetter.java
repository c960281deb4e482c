package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A test mail, complete but not yet in the form of the wire. It offers no way to leave in its
 * headers, since nobody is in anything by it.
 */
record TestLetter(
    EmailAddress to, UUID id, Instant date, String subject, String html, String text) {}
