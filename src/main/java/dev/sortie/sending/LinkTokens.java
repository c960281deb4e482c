package dev.sortie.sending;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes and reads tokens: key id, purpose and two ids, signed with HMAC-SHA256. Whoever holds one
 * can do that one thing, and nobody can make one.
 */
final class LinkTokens {

  /** What a token is good for. The values stand in mails that were sent: they never change. */
  enum Purpose {
    /** To leave, and to choose, by the page. */
    PAGE(1),
    /** To leave by a mail to the unsubscribe address. */
    MAIL(2);

    private final byte sign;

    Purpose(int sign) {
      this.sign = (byte) sign;
    }
  }

  /** Whom a token is about. */
  record Pair(UUID first, UUID second) {}

  private static final int BODY_BYTES = 2 + 16 + 16;
  private static final int SIGNATURE_BYTES = 16;
  private static final int TOKEN_SIGNS = (BODY_BYTES + SIGNATURE_BYTES) * 4 / 3 + 1;

  private final LinkKeys keys;

  LinkTokens(LinkKeys keys) {
    this.keys = keys;
  }

  /** The same pair gives the same token as long as the key stays. */
  String token(Purpose purpose, Pair pair) {
    byte[] body =
        ByteBuffer.allocate(BODY_BYTES)
            .put((byte) keys.current())
            .put(purpose.sign)
            .putLong(pair.first().getMostSignificantBits())
            .putLong(pair.first().getLeastSignificantBits())
            .putLong(pair.second().getMostSignificantBits())
            .putLong(pair.second().getLeastSignificantBits())
            .array();
    byte[] signature = signature(keys.key(keys.current()).orElseThrow(), body);
    byte[] token =
        ByteBuffer.allocate(BODY_BYTES + SIGNATURE_BYTES).put(body).put(signature).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Empty for a token that we did not make, that lacks a part or is for another purpose. */
  Optional<Pair> verify(Purpose purpose, String token) {
    if (token.length() != TOKEN_SIGNS) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
    byte[] signature = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
    return keys.key(body[0] & 0xFF)
        .filter(key -> MessageDigest.isEqual(signature(key, body), signature))
        .filter(key -> body[1] == purpose.sign)
        .map(key -> pair(ByteBuffer.wrap(body, 2, BODY_BYTES - 2)));
  }

  private static Pair pair(ByteBuffer ids) {
    return new Pair(new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong()));
  }

  private static byte[] signature(SecretKey key, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("Expected HmacSHA256 in every Java", cause);
    }
  }
}
