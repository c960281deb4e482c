package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ApiKeySecretTest {

  @Test
  void holds256RandomBitsBehindAKnownPrefix() {
    assertThat(ApiKeySecret.make(new SecureRandom()).value()).matches("sortie_[A-Za-z0-9_-]{43}");
  }

  @Test
  void isKeptByItsSha256() {
    assertThat(new ApiKeySecret("sortie_abc").hash())
        .asHexString()
        .isEqualToIgnoringCase("56878ca35bed779da73c2522a00fe8a94f823f057a07a12a3c841ffd3d5609ed");
  }

  @Test
  void doesNotShowItselfInALog() {
    var secret = ApiKeySecret.make(new SecureRandom());

    assertThat(secret).asString().doesNotContain(secret.start());
  }
}
