package dev.sortie.feedback;

import dev.sortie.shared.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A mail to the unsubscribe address, as far as it matters. What stands in it anybody can write.
 *
 * @param uid of the mailbox, growing
 * @param messageId empty where it has none
 * @param from the header, decoded
 */
record LeaveMail(long uid, String messageId, String from, String subject) {

  private static final int LONGEST = 500;

  LeaveMail {
    messageId = shown(messageId);
    from = shown(from);
    subject = shown(subject);
  }

  /** The address that the header names; empty where it names none. */
  Optional<EmailAddress> sender() {
    try {
      InternetAddress[] named = InternetAddress.parseHeader(from, false);
      return named.length == 0 || named[0].getAddress() == null
          ? Optional.empty()
          : EmailAddress.tryParse(named[0].getAddress());
    } catch (AddressException nonsense) {
      return Optional.empty();
    }
  }

  /** Names the mail wherever it lies: the same one again has the same. */
  byte[] digest() {
    try {
      String all = messageId + "\n" + from + "\n" + subject;
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException("Expected SHA-256 in every Java", cause);
    }
  }

  /** On one line and not too long; PostgreSQL takes no NUL. */
  private static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
