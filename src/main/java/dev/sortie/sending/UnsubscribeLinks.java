package dev.sortie.sending;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.DataDirectory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens of {@code /u/{token}}: key id, purpose, contact and enrollment, signed
 * with HMAC-SHA256. Whoever holds one can do that one thing for that one contact, and nobody can
 * make one.
 */
@Component
public final class UnsubscribeLinks {

  private static final byte LEAVE = 1;
  private static final int BODY_BYTES = 2 + 16 + 16;
  private static final int SIGNATURE_BYTES = 16;
  private static final int TOKEN_SIGNS = (BODY_BYTES + SIGNATURE_BYTES) * 4 / 3 + 1;

  private final LinkKeys keys;
  private final PublicAddress address;

  @Autowired
  UnsubscribeLinks(DataDirectory data, SecureRandom random, PublicAddress address) {
    this(LinkKeys.in(data, random), address);
  }

  UnsubscribeLinks(LinkKeys keys, PublicAddress address) {
    this.keys = keys;
    this.address = address;
  }

  /** The address that a mail of this enrollment offers to its reader. */
  public URI link(ContactId contact, EnrollmentId enrollment) {
    return address.of("/u/" + token(contact, enrollment));
  }

  /**
   * The token alone. The same contact and enrollment give the same one as long as the key stays.
   */
  public String token(ContactId contact, EnrollmentId enrollment) {
    ByteBuffer body = ByteBuffer.allocate(BODY_BYTES).put((byte) keys.current()).put(LEAVE);
    put(body, contact.value());
    put(body, enrollment.value());
    byte[] signature = signature(keys.key(keys.current()).orElseThrow(), body.array());
    byte[] token =
        ByteBuffer.allocate(BODY_BYTES + SIGNATURE_BYTES).put(body.array()).put(signature).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** What the token is good for; empty for one that we did not make or that lacks a part. */
  public Optional<LeaveLink> verify(String token) {
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
        .filter(key -> body[1] == LEAVE)
        .map(key -> read(ByteBuffer.wrap(body, 2, BODY_BYTES - 2)));
  }

  private static LeaveLink read(ByteBuffer ids) {
    return new LeaveLink(new ContactId(uuid(ids)), new EnrollmentId(uuid(ids)));
  }

  private static void put(ByteBuffer body, UUID id) {
    body.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
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
