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
 */
final class PhasedTransport extends SMTPTransport {

  private SmtpPhase phase = SmtpPhase.CONNECT;
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
      issueCommand("RSET", 250);
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
}
