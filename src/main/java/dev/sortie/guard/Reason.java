package dev.sortie.guard;

/** Why a mail does not leave now, in the order in which it is looked at. */
public enum Reason {
  /** The contact is no longer in the campaign. */
  LEFT_CAMPAIGN,
  /** The address is on the suppression list. */
  SUPPRESSED,
  /** A marketing mail, and the contact did not agree to any. */
  NO_CONSENT,
  /** Nothing of the campaign moves now. */
  CAMPAIGN_PAUSED,
  /** The pause is over, and not everybody goes on at once. */
  CAMPAIGN_RESUMING,
  /** The contact had as many marketing mails as anybody should get. */
  FREQUENCY_CAP,
  /** Outside of the hours in which the step may write. */
  WINDOW_CLOSED
}
