package dev.sortie.exit.model;

/**
 * Something that happens to a contact. Those with a key are the same thing when they come with the
 * same key again.
 */
sealed interface Deed {

  record Enroll(Design campaign, String key) implements Deed {}

  record Event(String name, int total, String key) implements Deed {}

  record Tag(String tag) implements Deed {}

  record Untag(String tag) implements Deed {}

  record Unsubscribe(String key) implements Deed {}

  record Complain(String key) implements Deed {}

  record Bounce(String key) implements Deed {}

  record Suppress(String key) implements Deed {}

  record TakeOut(Design campaign, String key) implements Deed {}

  record LeaveTopic(String key) implements Deed {}

  record Erase(String key) implements Deed {}

  /** The engine hands out all jobs of the contact's mails once more. */
  record JobsAgain() implements Deed {}

  /** Whether a second one is recognised as the same. */
  default boolean hasKey() {
    return !(this instanceof Tag || this instanceof Untag || this instanceof JobsAgain);
  }
}
