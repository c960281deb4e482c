package dev.sortie.contact;

/** Whether a marketing mail may be sent to a contact, and why not. */
public enum Mailability {
  /** They agreed and did not leave. */
  MAILABLE,
  /** They unsubscribed: mails that they wait for may be sent, no others. */
  UNSUBSCRIBED,
  /** Their address is on the suppression list: nothing at all may be sent. */
  SUPPRESSED,
  /** They never agreed, or took it back. */
  WITHOUT_CONSENT
}
