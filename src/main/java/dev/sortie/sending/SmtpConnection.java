package dev.sortie.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One open connection and how often it was used. Used by one thread at a time. */
final class SmtpConnection {

  /** Servers hang up on idle clients; younger than this, no one asks whether it still stands. */
  private static final Duration SURELY_OPEN = Duration.ofSeconds(20);

  private final PhasedTransport transport;
  private int mails;
  private long usedAtNanos = System.nanoTime();

  SmtpConnection(PhasedTransport transport) {
    this.transport = transport;
  }

  /** Hands a mail over and reads from what happens what became of it. */
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
    } finally {
      usedAtNanos = System.nanoTime();
    }
  }

  private SmtpOutcome failed(MessagingException failure) {
    SmtpPhase phase = transport.phase();
    int code = transport.getLastReturnCode();
    // At DATA and BODY the last reply may still be the 250 or 354 before it: no answer to this.
    if (code >= 400 && code < 600 && !(failure.getNextException() instanceof IOException)) {
      return new SmtpOutcome.Answered(phase, reply());
    }
    String detail = String.valueOf(failure.getMessage());
    return phase.mayHaveArrived()
        ? new SmtpOutcome.Lost(detail)
        : new SmtpOutcome.NotSent(phase, SendReason.NO_CONNECTION, detail);
  }

  private SmtpReply reply() {
    return SmtpReply.parse(
        transport.getLastReturnCode(), String.valueOf(transport.getLastServerResponse()));
  }

  /** Whether it can take another mail; asks the server only where it was idle for a while. */
  boolean isUsable(int mailsPerConnection) {
    return mails < mailsPerConnection
        && (idle().compareTo(SURELY_OPEN) < 0 || transport.isConnected());
  }

  /** Whether it was used before, so that the server may have hung up meanwhile. */
  boolean isFresh() {
    return mails <= 1;
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
