package dev.sortie.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An API key as its holder has it: {@code sortie_} and 256 random bits. The prefix lets scanners of
 * public code find a key that somebody published.
 *
 * <p>One SHA-256 is enough to keep it by, unlike for a password: nobody guesses 256 random bits, so
 * a slow hash would only slow down each call.
 */
record ApiKeySecret(String value) {

  private static final String PREFIX = "sortie_";
  private static final int BYTES = 32;
  private static final int SHOWN = PREFIX.length() + 4;

  static ApiKeySecret make(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new ApiKeySecret(
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The characters that may be shown: 24 of the 256 bits. */
  String start() {
    return value.substring(0, SHOWN);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "an API key";
  }
}
