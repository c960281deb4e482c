package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void keepsAPasswordAsArgon2idAndNothingElse() {
    String hash = passwords.encode("correct horse battery");

    assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain("horse");
    assertThat(passwords.matches("correct horse battery", hash)).isTrue();
    assertThat(passwords.matches("Correct horse battery", hash)).isFalse();
  }

  @Test
  void generatesPasswordsThatCanBeReadOut() {
    assertThat(passwords.generate()).matches("([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}");
    assertThat(passwords.generate()).isNotEqualTo(passwords.generate());
  }

  @Test
  void refusesAPasswordThatIsTooShortOrTooLong() {
    assertThatThrownBy(() -> passwords.encodeChosen("elevenchars"))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> passwords.encodeChosen("x".repeat(129)))
        .isInstanceOf(AccessRefusedException.class);
  }
}
