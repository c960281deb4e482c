package dev.sortie.exit;

import java.time.Duration;

/** How long the engine keeps a message for an instance that does not wait for it yet. */
final class Messages {

  /** An exit must not miss an instance that is slow to come up. */
  static final Duration EXIT_KEPT = Duration.ofHours(1);

  /**
   * Only as long as a subscription may take to open: what happened before a contact came to a
   * waiting step does not count for it.
   */
  static final Duration ACTIVITY_KEPT = Duration.ofSeconds(10);

  private Messages() {}
}
