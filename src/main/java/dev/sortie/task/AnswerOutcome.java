package dev.sortie.task;

/** What became of an answer. */
public sealed interface AnswerOutcome {

  /** The contact goes on. */
  record GoesOn() implements AnswerOutcome {}

  /** It is kept; the contact goes on once the engine is back or the campaign is not paused. */
  record GoesOnLater() implements AnswerOutcome {}

  /** Somebody else was faster, and their answer counts. */
  record AnsweredBy(String person, String answer) implements AnswerOutcome {}

  /** The contact has left meanwhile; nothing waits for it any more. */
  record NotNeeded() implements AnswerOutcome {}
}
