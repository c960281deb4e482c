package dev.sortie.sending;

/**
 * How far an attempt came (RFC 5321 section 3.3). The order matters: before {@link #DOT} the server
 * does not have the mail whatever happens; from there on only its answer tells.
 */
enum SmtpPhase {
  CONNECT,
  MAIL,
  RCPT,
  DATA,
  BODY,
  DOT,
  DONE;

  /** Whether the server may have the mail although no answer said so. */
  boolean mayHaveArrived() {
    return compareTo(DOT) >= 0;
  }
}
