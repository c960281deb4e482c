package dev.sortie.sending;

import jakarta.mail.MessagingException;

/** Leads out of the mail library when a stop came in before the mail's first byte. */
final class StoppedException extends MessagingException {

  StoppedException() {
    super("stopped");
  }
}
