package dev.sortie.feedback;

/** What a mail to the unsubscribe address led to. */
public enum LeaveMailOutcome {
  /** Its token named a contact, who was stopped. */
  STOPPED,
  /** No token; the sender's address alone proves nothing. */
  WITHOUT_TOKEN,
  /** A token that we did not make, or that was cut off. */
  WRONG_TOKEN,
  /** Its token names somebody who was erased and gets nothing anyway. */
  FORGOTTEN;

  /** Whether one of us has to look at it. */
  boolean needsAPerson() {
    return this == WITHOUT_TOKEN || this == WRONG_TOKEN;
  }
}
