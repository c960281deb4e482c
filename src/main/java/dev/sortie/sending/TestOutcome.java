package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import dev.sortie.template.TemplateFault;

/** What became of a test mail. */
public sealed interface TestOutcome {

  /** The mail server took it. */
  record Accepted(EmailAddress to) implements TestOutcome {}

  /** The mail can not be rendered; nothing left. */
  record NotReadable(TemplateFault fault) implements TestOutcome {}

  /** Whoever has this address is not to be written to; nothing left. */
  record NotToThem(EmailAddress to) implements TestOutcome {}

  /** This person sent many tests just now; nothing left. */
  record TooMany() implements TestOutcome {}

  /**
   * The mail server does not take it.
   *
   * @param answer in its own words
   */
  record Refused(String answer) implements TestOutcome {}

  /** The mail server can not be reached, or does not know us. */
  record NotReached(String detail) implements TestOutcome {}

  /** The connection broke when all was handed over: it may arrive or not. */
  record Unsure(String detail) implements TestOutcome {}
}
