package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Writes a mail in the form of RFC 5322: both parts quoted-printable, so that no line is long and
 * none has eight bits, and the headers by which a mail program offers to unsubscribe (RFC 2369, RFC
 * 8058).
 */
@Component
final class LetterWriter {

  /** Says of a mail that it is only tried. */
  static final String TEST = "X-Sortie-Test";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Session SESSION = Session.getInstance(new Properties());

  private final MailSettings settings;

  LetterWriter(MailSettings settings) {
    this.settings = settings;
  }

  MimeMessage write(Letter letter) throws MessagingException {
    MimeMessage message = new WithMessageId(letter.messageId());
    address(message, letter.to(), letter.date(), letter.subject());
    header(message, "List-Unsubscribe", letter.unsubscribe().header());
    header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    header(message, "List-Id", "<" + letter.listId() + ">");
    header(message, "Precedence", "bulk");
    fill(message, letter.html(), letter.text());
    return message;
  }

  /** The same without the ways to leave, and so marked that a program can tell it apart. */
  MimeMessage writeTest(TestLetter letter) throws MessagingException {
    MimeMessage message =
        new WithMessageId("<test." + letter.id() + "@" + settings.sender().domain() + ">");
    address(message, letter.to(), letter.date(), letter.subject());
    header(message, TEST, "yes");
    fill(message, letter.html(), letter.text());
    return message;
  }

  private void address(MimeMessage message, EmailAddress to, Instant date, String subject)
      throws MessagingException {
    message.setFrom(sender());
    message.setRecipients(MimeMessage.RecipientType.TO, to.value());
    message.setReplyTo(new InternetAddress[] {replyTo()});
    message.setSubject(HeaderValue.safe(subject), UTF_8);
    message.setSentDate(Date.from(date));
  }

  private static void fill(MimeMessage message, String html, String text)
      throws MessagingException {
    header(message, "X-Auto-Response-Suppress", "OOF, AutoReply");
    message.setContent(
        new MimeMultipart("alternative", part(text, "text/plain"), part(html, "text/html")));
    message.saveChanges();
  }

  private InternetAddress sender() {
    return named(settings.from());
  }

  private InternetAddress replyTo() {
    String mailbox = settings.replyTo();
    return named(mailbox == null ? settings.from() : mailbox);
  }

  private InternetAddress named(String address) {
    try {
      return new InternetAddress(address, settings.fromName(), UTF_8);
    } catch (UnsupportedEncodingException cause) {
      throw new IllegalStateException("Expected UTF-8 in every Java", cause);
    }
  }

  private static void header(MimeMessage message, String name, String value)
      throws MessagingException {
    message.setHeader(name, HeaderValue.safe(value));
  }

  private static MimeBodyPart part(String content, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content, type + "; charset=UTF-8");
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** Keeps the id that the ledger chose; the library would make its own at each save. */
  private static final class WithMessageId extends MimeMessage {

    private final String id;

    WithMessageId(String id) {
      super(SESSION);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", HeaderValue.safe(id));
    }
  }
}
