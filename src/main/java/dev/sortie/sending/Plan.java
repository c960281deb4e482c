package dev.sortie.sending;

import java.time.Duration;

/** What the first transaction decided. */
sealed interface Plan {

  /** The mail leaves now: the ledger says TRANSMITTING, and this node has to do it. */
  record Transmit(Transmission transmission, Letter letter, Wanted wanted, long stopsBefore)
      implements Plan {}

  /** Nothing leaves now. */
  record Answer(SendResult result) implements Plan {

    static Plan later(Duration after, String reason) {
      return new Answer(new SendResult.Later(after, reason));
    }
  }
}
