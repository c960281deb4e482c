package dev.sortie.guard;

import java.time.Instant;

/**
 * The campaign stands still for this contact.
 *
 * @param until when to ask again
 * @param over whether the pause is over and the contact waits for their turn
 */
public record Pause(Instant until, boolean over) {

  SendDecision objection() {
    return new SendDecision.Defer(until, over ? Reason.CAMPAIGN_RESUMING : Reason.CAMPAIGN_PAUSED);
  }
}
