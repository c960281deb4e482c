package dev.sortie.sending;

import java.util.Set;

/**
 * What a refusal says about whom. A refusal for our own authentication is never the recipient's
 * fault: taking it for one would put customers on the suppression list for a mistake in our DNS.
 *
 * @param again whether the mail is tried again
 */
record ReplyMeaning(SendReason reason, boolean again) {

  /** RFC 3463 codes, as KumoMTA's table of the IANA registry reads them. */
  private static final Set<String> NO_MAILBOX =
      Set.of(
          "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1", "5.7.13", "5.7.17",
          "5.7.18");

  private static final Set<String> OUR_AUTHENTICATION =
      Set.of(
          "5.7.26", "5.7.27", "5.7.30", "5.7.32", "5.7.40", "5.7.515", "4.7.26", "4.7.27", "4.7.30",
          "4.7.31", "4.7.32", "4.7.40");

  private static final Set<String> CONTENT = Set.of("5.2.3", "5.3.4");

  static ReplyMeaning of(SmtpPhase phase, SmtpReply reply) {
    String status = reply.enhancedStatus();
    return status == null ? byCode(phase, reply) : byStatus(status, reply);
  }

  private static ReplyMeaning byStatus(String status, SmtpReply reply) {
    if (NO_MAILBOX.contains(status)) {
      return never(SendReason.NO_MAILBOX);
    }
    if (OUR_AUTHENTICATION.contains(status)) {
      return again(SendReason.OUR_AUTHENTICATION);
    }
    if (status.endsWith(".2.2")) {
      return again(SendReason.MAILBOX_FULL);
    }
    if (CONTENT.contains(status) || status.startsWith("5.6.")) {
      return never(SendReason.CONTENT);
    }
    if (status.startsWith("5.7.") || status.startsWith("4.7.")) {
      return new ReplyMeaning(SendReason.REPUTATION, !reply.isPermanent());
    }
    return reply.isPermanent() ? never(SendReason.OTHER_REFUSAL) : again(SendReason.BUSY);
  }

  /** Without an enhanced code, 550 for a recipient is the mailbox, 554 elsewhere is policy. */
  private static ReplyMeaning byCode(SmtpPhase phase, SmtpReply reply) {
    if (!reply.isPermanent()) {
      return again(SendReason.BUSY);
    }
    if (phase == SmtpPhase.RCPT && (reply.code() == 550 || reply.code() == 551)) {
      return never(SendReason.NO_MAILBOX);
    }
    return reply.code() == 554 ? never(SendReason.REPUTATION) : never(SendReason.OTHER_REFUSAL);
  }

  private static ReplyMeaning again(SendReason reason) {
    return new ReplyMeaning(reason, true);
  }

  private static ReplyMeaning never(SendReason reason) {
    return new ReplyMeaning(reason, false);
  }
}
