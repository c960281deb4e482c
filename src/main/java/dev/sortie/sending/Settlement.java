package dev.sortie.sending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt's outcome means for its send.
 *
 * @param reply null where the server gave none
 * @param detail what the way there said instead; null where there is a reply
 * @param nextAt when to try again; null unless it is put off
 */
record Settlement(
    SendState state,
    @Nullable SendReason reason,
    SmtpPhase phase,
    @Nullable SmtpReply reply,
    @Nullable String detail,
    @Nullable Instant nextAt) {

  /**
   * @param retryFor how long after it was planned a mail is still worth sending
   */
  static Settlement of(
      SmtpOutcome outcome, Transmission transmission, Instant now, Duration retryFor) {
    return switch (outcome) {
      case SmtpOutcome.Accepted(SmtpReply reply) ->
          new Settlement(SendState.ACCEPTED, null, SmtpPhase.DONE, reply, null, null);
      case SmtpOutcome.Lost(String detail) ->
          new Settlement(
              SendState.UNKNOWN, SendReason.ANSWER_LOST, SmtpPhase.DOT, null, detail, null);
      case SmtpOutcome.Stopped() ->
          new Settlement(SendState.CANCELLED, SendReason.STOPPED, SmtpPhase.DATA, null, null, null);
      case SmtpOutcome.Answered(SmtpPhase phase, SmtpReply reply) ->
          answered(phase, reply, transmission, now, retryFor);
      case SmtpOutcome.NotSent(SmtpPhase phase, SendReason reason, String detail) ->
          again(reason, phase, null, detail, transmission, now, retryFor);
    };
  }

  private static Settlement answered(
      SmtpPhase phase, SmtpReply reply, Transmission transmission, Instant now, Duration retryFor) {
    ReplyMeaning meaning = ReplyMeaning.of(phase, reply);
    return meaning.again()
        ? again(meaning.reason(), phase, reply, null, transmission, now, retryFor)
        : new Settlement(SendState.REFUSED, meaning.reason(), phase, reply, null, null);
  }

  private static Settlement again(
      SendReason reason,
      SmtpPhase phase,
      @Nullable SmtpReply reply,
      @Nullable String detail,
      Transmission transmission,
      Instant now,
      Duration retryFor) {
    Instant next = now.plus(RetryDelay.after(transmission, reason));
    return next.isAfter(transmission.plannedAt().plus(retryFor))
        ? new Settlement(SendState.REFUSED, SendReason.EXPIRED, phase, reply, detail, null)
        : new Settlement(SendState.DEFERRED, reason, phase, reply, detail, next);
  }
}
