package dev.sortie.sending;

import dev.sortie.base.Texts;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import dev.sortie.template.RenderedMail;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Brings a test mail to the mail server by the same way as every other: so that a test that arrives
 * means something. The ledger never hears of it, and thus no number and no cap.
 */
@Component
final class TestPost {

  private final LetterWriter writer;
  private final SmtpPool pool;
  private final Ids ids;
  private final InstantSource time;
  private final Texts texts;

  TestPost(LetterWriter writer, SmtpPool pool, Ids ids, InstantSource time, Texts texts) {
    this.writer = writer;
    this.pool = pool;
    this.ids = ids;
    this.time = time;
    this.texts = texts;
  }

  CompletableFuture<SmtpOutcome> post(
      RenderedMail mail, Locale language, EmailAddress to, BooleanSupplier mayLeave) {
    String subject = texts.get("sending.test.subject", language, mail.subject());
    try {
      return pool.hand(
          writer.writeTest(
              new TestLetter(to, ids.next(), time.instant(), subject, mail.html(), mail.text())),
          to.value(),
          mayLeave);
    } catch (MessagingException bug) {
      throw new IllegalStateException("A test mail could not be written", bug);
    }
  }
}
