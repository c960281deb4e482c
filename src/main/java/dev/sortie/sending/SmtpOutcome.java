package dev.sortie.sending;

/** What came of one attempt to hand a mail over. */
sealed interface SmtpOutcome {

  /** The server has it and said so. */
  record Accepted(SmtpReply reply) implements SmtpOutcome {}

  /** The server said no, for now or for good. It does not have the mail. */
  record Answered(SmtpPhase phase, SmtpReply reply) implements SmtpOutcome {}

  /** The way to the server failed before it could have the mail. */
  record NotSent(SmtpPhase phase, SendReason reason, String detail) implements SmtpOutcome {}

  /** It may have the mail; nobody knows. */
  record Lost(String detail) implements SmtpOutcome {}

  /** A stop came in first; the server does not have the mail. */
  record Stopped() implements SmtpOutcome {}
}
