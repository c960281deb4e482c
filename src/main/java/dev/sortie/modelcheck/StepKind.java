package dev.sortie.modelcheck;

/** What a flow node does in a campaign, in the words of the people who draw it. */
public enum StepKind {
  /** Where contacts come in. */
  START,
  /** One e-mail leaves. */
  SEND_EMAIL,
  /** Time passes. */
  WAIT,
  /** Waits until the contact does something. */
  WAIT_FOR,
  /** Asks something about the contact. */
  CHECK,
  /** Sends a share of the contacts along each path. */
  SPLIT,
  /** Sets attributes and tags of the contact. */
  UPDATE_CONTACT,
  /** Lets the contact into another campaign. */
  START_CAMPAIGN,
  /** A person does something and says so. */
  HUMAN_TASK,
  /** Another program is told. */
  CALL_WEBHOOK,
  /** Paths part or meet. */
  GATEWAY,
  /** The room with the doors: the sub-process that holds the steps. */
  SEQUENCE,
  /** A door: a boundary event. */
  DOOR,
  /** Where contacts are through. */
  END,
  /** Any other flow node. */
  OTHER
}
