package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.EmailAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsubscribeWaysTest {

  private static final URI PAGE = URI.create("https://shop.example/u/token");

  @Test
  void namesThePageAloneWhereNobodyReadsLetters() {
    assertThat(new UnsubscribeWays(PAGE, null).header())
        .isEqualTo("<https://shop.example/u/token>");
  }

  /** RFC 8058 section 3.1: one HTTPS address, and others after it. */
  @Test
  void namesThePageBeforeTheLetter() {
    URI letter = UnsubscribeWays.letter(EmailAddress.parse("leave@shop.example"), "word");

    assertThat(new UnsubscribeWays(PAGE, letter).header())
        .isEqualTo(
            "<https://shop.example/u/token>, <mailto:leave@shop.example?subject=unsubscribe%20word>");
  }

  @ParameterizedTest
  @CsvSource({"leave+us, leave+us", "a&b=c, a%26b%3Dc", "50%off, 50%25off", "a/b?c, a%2Fb%3Fc"})
  void writesEveryMailboxSoThatNoSignOfItEndsTheAddress(String local, String written) {
    assertThat(UnsubscribeWays.letter(EmailAddress.parse(local + "@shop.example"), "word"))
        .hasToString("mailto:" + written + "@shop.example?subject=unsubscribe%20word");
  }
}
