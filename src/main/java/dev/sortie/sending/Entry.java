package dev.sortie.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a mail, for the ledger.
 *
 * @param detail more words about the reason, for the author; null where none
 * @param nextAt when to look again; null unless it is held
 */
record Entry(
    SendState state,
    @Nullable SendReason reason,
    @Nullable String detail,
    @Nullable String recipient,
    @Nullable String subject,
    @Nullable Instant nextAt) {

  static Entry transmitting(String recipient, String subject) {
    return new Entry(SendState.TRANSMITTING, null, null, recipient, subject, null);
  }

  static Entry held(SendReason reason, @Nullable String detail, Instant until) {
    return new Entry(SendState.HELD, reason, detail, null, null, until);
  }

  static Entry refused(SendReason reason) {
    return new Entry(SendState.REFUSED, reason, null, null, null, null);
  }

  static Entry cancelled(SendReason reason) {
    return new Entry(SendState.CANCELLED, reason, null, null, null, null);
  }
}
