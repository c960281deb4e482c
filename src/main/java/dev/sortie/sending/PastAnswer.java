package dev.sortie.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What a job gets that comes a second time. */
final class PastAnswer {

  private static final Duration SHORTLY = Duration.ofSeconds(10);

  private PastAnswer() {}

  /** Empty where the mail is due: the first time, or after the time that it was put off to. */
  static Optional<SendResult> to(Past past, Instant now) {
    if (past.state() == null) {
      return Optional.empty();
    }
    return switch (past.state()) {
      case ACCEPTED, REFUSED, UNKNOWN -> Optional.of(new SendResult.Done());
      case CANCELLED -> Optional.of(new SendResult.Later(SHORTLY, "the contact left"));
      // Its node settles it, or the lease runs out and it is UNKNOWN; either way not here.
      case TRANSMITTING -> Optional.of(new SendResult.Later(SHORTLY, "in transmission"));
      case HELD, DEFERRED -> {
        Instant next = Objects.requireNonNullElse(past.nextAt(), now);
        boolean waits = next.isAfter(now) && past.state() == SendState.DEFERRED;
        yield waits
            ? Optional.of(new SendResult.Later(Duration.between(now, next), "put off"))
            : Optional.empty();
      }
    };
  }
}
