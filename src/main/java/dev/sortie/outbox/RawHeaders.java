package dev.sortie.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads of a raw mail what a list shows; a mail that is not readable is kept all the same. */
final class RawHeaders {

  private RawHeaders() {}

  static ReceivedMail received(Instant at, String sender, String recipient, byte[] raw) {
    InternetHeaders headers = read(raw);
    return new ReceivedMail(
        at,
        sender,
        recipient,
        words(headers.getHeader("From", ",")),
        words(headers.getHeader("Subject", " ")),
        words(headers.getHeader("Message-ID", " ")),
        raw);
  }

  private static InternetHeaders read(byte[] raw) {
    try {
      return new InternetHeaders(new ByteArrayInputStream(raw), true);
    } catch (MessagingException unreadable) {
      return new InternetHeaders();
    }
  }

  /** PostgreSQL takes no NUL in a text. */
  private static String words(@Nullable String header) {
    if (header == null) {
      return "";
    }
    String line = MimeUtility.unfold(header).replace("\0", "");
    try {
      return MimeUtility.decodeText(line).strip();
    } catch (UnsupportedEncodingException asItIs) {
      return line;
    }
  }
}
