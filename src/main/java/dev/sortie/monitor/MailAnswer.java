package dev.sortie.monitor;

import dev.sortie.enrollment.ExitReason;
import dev.sortie.sending.SendReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a contact got a mail of a campaign, or did not. */
public sealed interface MailAnswer {

  /** A mail server took it. */
  record Sent(Instant at) implements MailAnswer {}

  /** It is in the hands of SMTP now. */
  record Leaving(Instant since) implements MailAnswer {}

  /** It went out and nobody answered; never repeated by itself. */
  record MayHaveArrived(Instant at) implements MailAnswer {}

  /**
   * It waits, since a guard keeps it back or a mail server said later.
   *
   * @param until when it is looked at again; null where that is not known
   */
  record KeptBack(SendReason reason, @Nullable Instant until) implements MailAnswer {}

  /** A guard or a mail server said no for good. */
  record Refused(SendReason reason, Instant at) implements MailAnswer {}

  /** The contact left before its first byte did. */
  record CalledBack(Instant at) implements MailAnswer {}

  /**
   * The contact is inside and has not come to it.
   *
   * @param here the elements where they are
   * @param due when they go on at the latest; null where that waits for something else
   */
  record Ahead(List<String> here, @Nullable Instant due) implements MailAnswer {}

  /**
   * The contact does not get there, or past it, without a person.
   *
   * @param reason why the mail itself is kept; null where it is something before it
   */
  record Obstructed(String element, @Nullable SendReason reason) implements MailAnswer {}

  /** The contact has just entered; the engine comes to it. */
  record Starting(Instant since) implements MailAnswer {}

  /** The contact left by this door before they came to it. */
  record LeftBefore(ExitReason door, Instant at) implements MailAnswer {}

  /** The contact went through to the end, by a way that has no such mail. */
  record PassedBy(Instant at) implements MailAnswer {}

  /** Their part in the campaign ended without having been asked to. */
  record CutShort(Instant at) implements MailAnswer {}

  /** The contact was never in the campaign. */
  record NeverEntered(Standing standing) implements MailAnswer {}

  /** Whether somebody who was never in a campaign could enter it now. */
  enum Standing {
    MAY_ENTER,
    SUPPRESSED,
    NO_CONSENT,
    KEPT_OUT,
    UNKNOWN
  }
}
