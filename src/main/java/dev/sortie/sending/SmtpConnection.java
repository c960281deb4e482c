package dev.sortie.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One open connection and how often it was used. Used by one thread at a time. */
final class SmtpConnection {

  /** Servers hang up on idle clients; younger than this, no one asks whether it still stands. */
  private static final Duration SURELY_OPEN = Duration.ofSeconds(20);

  /** Who says this hangs up right after it (RFC 5321 section 3.8). */
  private static final int CLOSING = 421;

  private final PhasedTransport transport;
  private int mails;
  private boolean broken;
  private boolean gone;
  private long usedAtNanos = System.nanoTime();

  SmtpConnection(PhasedTransport transport) {
    this.transport = transport;
  }

  /**
   * Hands a mail over and reads from what happens what became of it. Afterwards the connection may
   * owe the server a {@link #reset}.
   */
  SmtpOutcome deliver(MimeMessage message, String recipient, BooleanSupplier mayLeave) {
    mails++;
    transport.begin(mayLeave);
    try {
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient, false)});
      return new SmtpOutcome.Accepted(reply());
    } catch (StoppedException stopped) {
      return new SmtpOutcome.Stopped();
    } catch (MessagingException failure) {
      return failed(failure);
    } catch (RuntimeException ours) {
      // The last look may fail, say; what the server has follows from the phase all the same.
      return lost(String.valueOf(ours));
    } finally {
      usedAtNanos = System.nanoTime();
    }
  }

  private SmtpOutcome failed(MessagingException failure) {
    int code = transport.getLastReturnCode();
    Exception cause = failure.getNextException();
    // At DATA and BODY the last reply may still be the 250 or 354 before it: no answer to this.
    boolean answered = code >= 400 && code < 600 && !(cause instanceof IOException);
    broken = !answered || code == CLOSING;
    gone =
        broken
            && mails > 1
            && transport.phase() == SmtpPhase.MAIL
            && !(cause instanceof SocketTimeoutException);
    return answered
        ? new SmtpOutcome.Answered(transport.phase(), reply())
        : lost(String.valueOf(failure.getMessage()));
  }

  private SmtpOutcome lost(String detail) {
    broken = true;
    SmtpPhase phase = transport.phase();
    return phase.mayHaveArrived()
        ? new SmtpOutcome.Lost(detail)
        : new SmtpOutcome.NotSent(phase, SendReason.NO_CONNECTION, detail);
  }

  private SmtpReply reply() {
    return SmtpReply.parse(
        transport.getLastReturnCode(), String.valueOf(transport.getLastServerResponse()));
  }

  /**
   * Whether the server had hung up, or was about to, before the last mail: it had carried one
   * before, and the first word of this one found nobody.
   */
  boolean hadGone() {
    return gone;
  }

  /** Whether the next mail may begin at once. */
  boolean isClean() {
    return !broken && !transport.owesReset();
  }

  /** Makes the connection clean again; false where it is of no more use. Waits for the server. */
  boolean reset() {
    return !broken && transport.reset();
  }

  /** Whether it can take another mail; asks the server only where it was idle for a while. */
  boolean isUsable(int mailsPerConnection) {
    return mails < mailsPerConnection
        && (idle().compareTo(SURELY_OPEN) < 0 || transport.isConnected());
  }

  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - usedAtNanos);
  }

  void close() {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // The server hung up first; nothing is left to close.
    }
  }
}
