package dev.sortie.access;

import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are made, judged and kept. */
@Component
final class Passwords {

  /** NIST SP 800-63B: length is what counts, so there is no other rule. */
  static final int SHORTEST = 12;

  /** Beyond this only the work of hashing grows. */
  static final int LONGEST = 128;

  /** Without the letters and digits that look alike in some type face. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 4;

  private final SecureRandom random;
  private final PasswordEncoder encoder;
  private final String hashOfNobody;

  Passwords(SecureRandom random) {
    this.random = random;
    var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    this.encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", new FewAtOnce(argon2)));
    this.hashOfNobody = encode(generate());
  }

  /** A password of 99 bits, in groups that can be read out. */
  String generate() {
    return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
  }

  String encode(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("Expected a hash of a password, but got none");
    }
    return hash;
  }

  /**
   * @throws AccessRefusedException if nobody should choose this password
   */
  String encodeChosen(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw AccessRefusedException.unfitPassword();
    }
    return encode(password);
  }

  boolean matches(String password, String hash) {
    return password.length() <= LONGEST && encoder.matches(password, hash);
  }

  /** Takes as long as {@link #matches}: for names that nobody has. */
  void pretendToMatch(String password) {
    boolean ignored = matches(password, hashOfNobody);
  }

  private String group() {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
