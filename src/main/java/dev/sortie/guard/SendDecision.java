package dev.sortie.guard;

import java.time.Instant;

/** What to do with a mail that is due. Whatever is not allowed has a reason for people to read. */
public sealed interface SendDecision {

  /** It leaves. */
  record Allow() implements SendDecision {}

  /** Ask again at this time, with the facts of then. */
  record Defer(Instant until, Reason reason) implements SendDecision {}

  /** It never leaves; the contact goes on to the next step. */
  record Refuse(Reason reason) implements SendDecision {}

  /** It never leaves, and no next step is due either. */
  record Exit(Reason reason) implements SendDecision {}
}
