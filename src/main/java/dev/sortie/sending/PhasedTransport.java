package dev.sortie.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows how far a mail came. The library alone reports a lost answer after
 * the final dot like a mail that was not sent, and who believes that sends it twice.
 *
 * <p>After every refusal the library says RSET before it tells of the refusal. A server that hangs
 * up or falls silent there would turn a clear answer into an unknown one, and keep a stop waiting;
 * so this connection only notes that it owes a RSET, which is said when the outcome is known.
 */
final class PhasedTransport extends SMTPTransport {

  private static final String RESET = "RSET";

  private SmtpPhase phase = SmtpPhase.CONNECT;
  private boolean owesReset;
  private BooleanSupplier mayLeave = () -> true;

  PhasedTransport(Session session, URLName server, String protocol, boolean tls) {
    super(session, server, protocol, tls);
  }

  /** Before each mail. */
  void begin(BooleanSupplier mayLeave) {
    this.mayLeave = mayLeave;
    phase = SmtpPhase.MAIL;
  }

  SmtpPhase phase() {
    return phase;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    phase = SmtpPhase.MAIL;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = SmtpPhase.RCPT;
    super.rcptTo();
  }

  /** The last moment at which nothing of the mail is with the server yet. */
  @Override
  protected OutputStream data() throws MessagingException {
    phase = SmtpPhase.DATA;
    if (!mayLeave.getAsBoolean()) {
      owesReset = true;
      throw new StoppedException();
    }
    OutputStream body = super.data();
    phase = SmtpPhase.BODY;
    return body;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    phase = SmtpPhase.DOT;
    super.finishData();
    phase = SmtpPhase.DONE;
  }

  @Override
  public synchronized void issueCommand(String command, int expected) throws MessagingException {
    if (command.equals(RESET)) {
      owesReset = true;
    } else {
      super.issueCommand(command, expected);
    }
  }

  boolean owesReset() {
    return owesReset;
  }

  /** Says the RSET that is owed; false if the server does not agree that all is as at first. */
  synchronized boolean reset() {
    try {
      super.issueCommand(RESET, 250);
      owesReset = false;
      return true;
    } catch (MessagingException refused) {
      return false;
    }
  }
}
