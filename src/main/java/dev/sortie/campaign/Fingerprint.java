package dev.sortie.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a campaign's files: equal for equal content, and only then. */
final class Fingerprint {

  private final byte[] hash;

  private Fingerprint(byte[] hash) {
    this.hash = hash;
  }

  static Fingerprint of(CampaignFiles files) {
    MessageDigest digest = sha256();
    add(digest, files.bpmn());
    for (Map.Entry<MailName, MailFiles> mail : files.mails().entrySet()) {
      add(digest, mail.getKey().fileName());
      add(digest, mail.getValue().mjml());
      add(digest, mail.getValue().plainText());
    }
    return new Fingerprint(digest.digest());
  }

  byte[] bytes() {
    return hash.clone();
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    if (text == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, -1));
    } else {
      add(digest, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With its length before it, so that no two lists of parts run together to the same bytes. */
  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("Expected SHA-256, which every Java has", exception);
    }
  }
}
