package dev.sortie.sending;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that links are signed with, one per line: {@code <id> <32 bytes in base64url>}. The
 * first signs; the others still verify, since mails are opened years later. To change the key, put
 * a line with a new id on top.
 */
final class LinkKeys {

  private static final int KEY_BYTES = 32;
  private static final int FIRST_ID = 1;

  private final Map<Integer, SecretKey> keys;
  private final int current;

  private LinkKeys(Map<Integer, SecretKey> keys) {
    this.keys = keys;
    this.current = keys.keySet().iterator().next();
  }

  /** Reads the file; makes it with a new key if it is not there. */
  static LinkKeys in(DataDirectory data, SecureRandom random) {
    Path file = data.folder("secrets").resolve("link-key");
    try {
      if (Files.notExists(file)) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        DataDirectory.writeSecret(
            file,
            FIRST_ID + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n");
      }
      return parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException cause) {
      throw new StartupException("link-key", cause, file, cause.getMessage());
    }
  }

  static LinkKeys parse(String lines) {
    Map<Integer, SecretKey> keys = new LinkedHashMap<>();
    for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
      String[] parts = line.strip().split(" ", -1);
      byte[] secret = parts.length == 2 ? Base64.getUrlDecoder().decode(parts[1]) : new byte[0];
      if (secret.length != KEY_BYTES) {
        throw new IllegalArgumentException("Expected <id> <key of 32 bytes> in each line");
      }
      keys.put(Integer.parseInt(parts[0]) & 0xFF, new SecretKeySpec(secret, "HmacSHA256"));
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("Expected a key, but the file is empty");
    }
    return new LinkKeys(keys);
  }

  int current() {
    return current;
  }

  Optional<SecretKey> key(int id) {
    return Optional.ofNullable(keys.get(id));
  }
}
