package dev.sortie.sending;

import dev.sortie.guard.Reason;
import java.util.Locale;

/** Why a send is in its state, in one word. The sentence for people is in the bundle. */
public enum SendReason {
  /** The contact is no longer in the campaign. */
  LEFT_CAMPAIGN,
  /** The address is on the suppression list. */
  SUPPRESSED,
  /** A marketing mail without consent. */
  NO_CONSENT,
  /** The campaign is paused. */
  CAMPAIGN_PAUSED,
  /** The campaign was paused, and its late mails leave one after the other. */
  CAMPAIGN_RESUMING,
  /** Enough marketing mails for now. */
  FREQUENCY_CAP,
  /** Outside of the step's hours. */
  WINDOW_CLOSED,
  /** A stop came in between the decision and the mail's first byte. */
  STOPPED,
  /** A person moved the contact to another step before it did. */
  MOVED,
  /** The contact had this mail before a person moved them, and gets it once. */
  HAD_BEFORE,
  /** The contact was erased. */
  NO_CONTACT,
  /** The mail's template can not be rendered. */
  TEMPLATE,
  /** No such mailbox, or it moved or is shut. */
  NO_MAILBOX,
  /** The mailbox is full. */
  MAILBOX_FULL,
  /** The server is busy, or wants to see whether we come again. */
  BUSY,
  /** Our own authentication or domain is not in order. */
  OUR_AUTHENTICATION,
  /** Our reputation or the wording put the server off. */
  REPUTATION,
  /** Too large, or of a form that the server does not take. */
  CONTENT,
  /** Refused in other words. */
  OTHER_REFUSAL,
  /** The mail server could not be reached or hung up before it had the mail. */
  NO_CONNECTION,
  /** The mail server does not accept our login. */
  LOGIN_REFUSED,
  /** No answer came after the mail was handed over. */
  ANSWER_LOST,
  /** The node that transmitted it is gone. */
  NODE_LOST,
  /** Tried for as long as makes sense. */
  EXPIRED;

  static SendReason of(Reason reason) {
    return switch (reason) {
      case LEFT_CAMPAIGN -> LEFT_CAMPAIGN;
      case SUPPRESSED -> SUPPRESSED;
      case NO_CONSENT -> NO_CONSENT;
      case CAMPAIGN_PAUSED -> CAMPAIGN_PAUSED;
      case CAMPAIGN_RESUMING -> CAMPAIGN_RESUMING;
      case FREQUENCY_CAP -> FREQUENCY_CAP;
      case WINDOW_CLOSED -> WINDOW_CLOSED;
    };
  }

  /** Whether nobody knows until when: the time that stands beside it is just the next look. */
  public boolean isOpenEnded() {
    return this == CAMPAIGN_PAUSED;
  }

  /** Bundle key of the sentence for people. */
  public String labelKey() {
    return "sending.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
