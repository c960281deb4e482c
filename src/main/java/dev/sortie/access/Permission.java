package dev.sortie.access;

/** One thing that somebody may or may not do. {@link Role} says who may do which. */
public enum Permission {
  /** See campaigns, contacts, where people are and what was sent. */
  READ,
  /** Read the figures at {@code /actuator/prometheus}. */
  READ_METRICS,
  /** Create, change, import, export and erase contacts. */
  EDIT_CONTACTS,
  /** Let contacts into a campaign, move them there, and take them out again. */
  ENROLL,
  /** Tell Sortie what a contact did, which may end their campaigns. */
  RECORD_EVENTS,
  /** Publish a campaign, from a file or over the API. */
  DEPLOY,
  /** Make API keys and revoke the ones they made. */
  OWN_API_KEYS,
  /** Everything about accounts, and the API keys of everybody. */
  ADMINISTER
}
