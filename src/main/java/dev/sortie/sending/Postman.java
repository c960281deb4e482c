package dev.sortie.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.stereotype.Component;

/** Brings a planned mail to the mail server, with a last look before its first byte. */
@Component
final class Postman {

  private final LetterWriter writer;
  private final SmtpPool pool;
  private final LastLook lastLook;

  Postman(LetterWriter writer, SmtpPool pool, LastLook lastLook) {
    this.writer = writer;
    this.pool = pool;
    this.lastLook = lastLook;
  }

  SmtpOutcome handOver(Plan.Transmit plan) throws InterruptedException {
    Letter letter = plan.letter();
    return pool.deliver(message(letter), letter.to().value(), () -> lastLook.mayLeave(plan));
  }

  private MimeMessage message(Letter letter) {
    try {
      return writer.write(letter);
    } catch (MessagingException bug) {
      throw new IllegalStateException("A mail could not be written", bug);
    }
  }
}
