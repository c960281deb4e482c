package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keyed hashes of addresses (HMAC-SHA-256): enough to recognise somebody who left, useless for
 * writing to them.
 */
final class AddressKeys {

  private static final String ALGORITHM = "HmacSHA256";

  private final JdbcClient jdbc;
  private volatile @Nullable SecretKeySpec key;

  AddressKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] of(EmailAddress address) {
    return mac().doFinal(address.value().getBytes(StandardCharsets.UTF_8));
  }

  /** For a thread that needs many of them; not to be shared. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return mac;
    } catch (InvalidKeyException wrong) {
      throw new IllegalStateException("Expected a key for " + ALGORITHM, wrong);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Expected a Java with " + ALGORITHM, missing);
    }
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      byte[] bytes =
          jdbc.sql(
                  """
                  select value
                    from contact_secrets
                   where name = 'address-key'
                  """)
              .query(byte[].class)
              .single();
      known = new SecretKeySpec(bytes, ALGORITHM);
      key = known;
    }
    return known;
  }
}
