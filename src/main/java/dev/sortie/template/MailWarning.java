package dev.sortie.template;

/**
 * What a mail can leave with and better did not: somebody should look before it is sent.
 *
 * @param detail which link, picture or size it is; empty where it is about the whole mail
 */
public record MailWarning(Kind kind, String detail) {

  /** What is odd. */
  public enum Kind {
    /** No link of the mail leads to the page to unsubscribe. The header has one; few find it. */
    NO_UNSUBSCRIBE,
    /** The same in a plain text part that was written by hand. */
    NO_UNSUBSCRIBE_IN_TEXT,
    /** Nothing for the line behind the subject: mail programs take the first words instead. */
    NO_PREHEADER,
    /** The subject is made of values alone; a contact without them would hold the mail up. */
    SUBJECT_MAY_BE_EMPTY,
    /** A link that leads nowhere from somebody else's inbox. */
    BAD_LINK,
    /** A button without an address. */
    BUTTON_WITHOUT_LINK,
    /** A picture that somebody else's mail program can not fetch. */
    BAD_IMAGE,
    /** A picture that says nothing to those who do not see it. */
    IMAGE_WITHOUT_WORDS,
    /** Pictures and hardly a word: empty where pictures are off, and liked by spam filters. */
    ONLY_IMAGES,
    /** Larger than Gmail shows without a click; the end is cut off, and with it the way out. */
    CLIPPED
  }
}
