package dev.sortie.webhook;

/** What became of a call. */
public sealed interface WebhookOutcome {

  /** The other side has it: it answered with 2xx. */
  record Taken(int status) implements WebhookOutcome {}

  /** Not now; the same call may succeed later. Whether the other side has it is not known. */
  record NotNow(String reason) implements WebhookOutcome {}

  /** It was not called: as many calls of this host are under way as it is asked to bear. */
  record NoPlace(String host) implements WebhookOutcome {}

  /** Not like this: the address is not allowed, or the other side does not want it. */
  record Refused(String reason) implements WebhookOutcome {}
}
