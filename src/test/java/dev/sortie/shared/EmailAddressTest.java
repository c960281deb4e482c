package dev.sortie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void keepsOneFormForOneMailbox() {
    assertThat(EmailAddress.parse("  Ada.Lovelace@Example.COM "))
        .isEqualTo(new EmailAddress("ada.lovelace@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.com",
        "ada@localhost",
        "ada@[127.0.0.1]",
        "a b@example.com",
        "ada@example.com\r\nBcc: eve@example.com",
        "ada@example..com"
      })
  void refusesWhatNoMailCouldBeSentTo(String text) {
    assertThat(EmailAddress.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> EmailAddress.parse(text)).isInstanceOf(InvalidAddressException.class);
  }

  @Test
  void hidesMostOfTheLocalPart() {
    assertThat(EmailAddress.parse("ada@example.com").masked()).isEqualTo("a•••@example.com");
  }
}
