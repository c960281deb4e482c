package dev.sortie.sending;

import java.time.Duration;

/** What the step does after it asked for its mail. */
public sealed interface SendResult {

  /** The mail is settled, sent or not; the path goes on. */
  record Done() implements SendResult {}

  /** Ask again after this time. */
  record Later(Duration after, String reason) implements SendResult {}

  /** A person has to mend something first; nothing was sent. */
  record Broken(String reason) implements SendResult {}
}
