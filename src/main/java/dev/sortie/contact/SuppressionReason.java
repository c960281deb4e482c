package dev.sortie.contact;

/** Why an address is on the suppression list. */
public enum SuppressionReason {
  /** They asked to leave. */
  UNSUBSCRIBED,
  /** They marked a mail as spam. */
  COMPLAINT,
  /** The address does not exist. */
  HARD_BOUNCE,
  /** They asked to be forgotten. */
  ERASED,
  /** One of us put it there. */
  OPERATOR;

  /**
   * Whether mails that the person waits for may still be sent: who does not want our offers any
   * more may well want to know where the parcel is.
   */
  public boolean allowsService() {
    return this == UNSUBSCRIBED;
  }

  /** Whether the person spoke, so that an older consent of theirs is taken back. */
  boolean withdrawsConsent() {
    return this == UNSUBSCRIBED || this == COMPLAINT || this == ERASED;
  }
}
