package dev.sortie.enrollment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.EmailAddress;
import org.junit.jupiter.api.Test;

class PastedAddressesTest {

  @Test
  void readsAddressesWhateverStandsBetweenThem() {
    var found =
        PastedAddresses.in(
            "Ada@Example.com, bob@example.com;\n<carl@example.com>\tada@example.com");

    assertThat(found.addresses())
        .extracting(EmailAddress::value)
        .containsExactly("ada@example.com", "bob@example.com", "carl@example.com");
    assertThat(found.unreadable()).isEmpty();
  }

  @Test
  void namesWhatIsNoAddress() {
    var found = PastedAddresses.in("ada@example.com Bob");

    assertThat(found.unreadable()).containsExactly("Bob");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(PastedAddresses.in(" \n").addresses()).isEmpty();
  }
}
