package dev.sortie.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What calls are signed with, as Standard Webhooks 1.0 says: {@code whsec_} and 24 to 64 bytes in
 * base64. It lies in the data folder, from where people hand it to the other side.
 */
final class WebhookSecret {

  private static final String PREFIX = "whsec_";
  private static final int NEW_BYTES = 32;

  private final SecretKey key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Reads the file; makes it with a new secret if it is not there. */
  static WebhookSecret in(DataDirectory data, SecureRandom random) {
    Path file = data.folder("secrets").resolve("webhook-secret");
    try {
      if (Files.notExists(file)) {
        byte[] key = new byte[NEW_BYTES];
        random.nextBytes(key);
        DataDirectory.writeSecret(file, PREFIX + Base64.getEncoder().encodeToString(key) + "\n");
      }
      return parse(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException cause) {
      throw new StartupException("webhook-secret", cause, file, cause.getMessage());
    }
  }

  static WebhookSecret parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("Expected " + PREFIX + " and 24 to 64 bytes in base64");
    }
    byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException("Expected 24 to 64 bytes, but were " + key.length);
    }
    return new WebhookSecret(key);
  }

  /** The value of the header {@code webhook-signature}. */
  String signature(String id, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      String signed = id + "." + at.getEpochSecond() + "." + body;
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
