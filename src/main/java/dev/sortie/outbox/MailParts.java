package dev.sortie.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes a raw mail apart: the first HTML part and the first text part, however deep. */
final class MailParts {

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  private MailParts() {}

  static OutboxMail read(OutboxEntry entry, byte[] raw) {
    MailParts parts = new MailParts();
    try {
      parts.collect(new MimeMessage(null, new ByteArrayInputStream(raw)));
    } catch (MessagingException | IOException unreadable) {
      parts.text.append(unreadable.getMessage());
    }
    String source = new String(raw, StandardCharsets.UTF_8);
    return new OutboxMail(
        entry, parts.html.toString(), parts.text.toString(), headers(source), source);
  }

  private void collect(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      for (int index = 0; index < several.getCount(); index++) {
        collect(several.getBodyPart(index));
      }
    } else if (part.isMimeType("text/html") && html.isEmpty()) {
      html.append(part.getContent());
    } else if (part.isMimeType("text/plain") && text.isEmpty()) {
      text.append(part.getContent());
    }
  }

  private static String headers(String source) {
    int end = source.indexOf("\r\n\r\n");
    return end < 0 ? source : source.substring(0, end);
  }
}
