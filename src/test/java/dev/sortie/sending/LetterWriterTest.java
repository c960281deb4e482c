package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sortie.shared.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

  private final LetterWriter writer = new LetterWriter(MailSettingsFixture.impatient());

  @Test
  void offersToUnsubscribeByOneClickPageAndMail() throws Exception {
    String mail = raw("Hello", "<p>x</p>");

    assertThat(unfolded(mail))
        .contains(
            "List-Unsubscribe: <https://shop.example/u/token>,"
                + " <mailto:leave@shop.example?subject=unsubscribe%20word>")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
        .contains("List-Id: <welcome.shop.example>")
        .contains("Precedence: bulk")
        .contains("X-Auto-Response-Suppress: OOF, AutoReply")
        .contains("Reply-To: The Shop <people@shop.example>")
        .contains("From: The Shop <hello@shop.example>");
  }

  @Test
  void keepsTheLedgersMessageIdOverEverySave() throws Exception {
    MimeMessage message = writer.write(letter("Hello", "x"));

    message.saveChanges();

    assertThat(message.getMessageID()).isEqualTo("<0192@shop.example>");
  }

  @Test
  void writesShortSevenBitLinesWhateverTheContent() throws Exception {
    String mail = raw("Été à Nîmes 🌞", "<p>" + "é".repeat(2_000) + "</p>");

    assertThat(mail.lines()).allMatch(line -> line.length() <= 998);
    assertThat(mail.chars()).allMatch(sign -> sign < 128);
    assertThat(mail).contains("multipart/alternative").contains("quoted-printable");
    assertThat(mail.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void readsBackTheSubject() throws Exception {
    assertThat(writer.write(letter("Été à Nîmes 🌞", "x")).getSubject())
        .isEqualTo("Été à Nîmes 🌞");
  }

  @Test
  void refusesASubjectThatWouldAddAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(letter("Hi\r\nBcc: e@vil.example", "x")));
  }

  private String raw(String subject, String html) throws Exception {
    var out = new ByteArrayOutputStream();
    writer.write(letter(subject, html)).writeTo(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String unfolded(String mail) {
    return mail.replace("\r\n ", " ");
  }

  private static Letter letter(String subject, String html) {
    return new Letter(
        EmailAddress.parse("ada@mail.example"),
        "<0192@shop.example>",
        Instant.parse("2026-06-15T08:00:00Z"),
        subject,
        html,
        "x",
        new UnsubscribeWays(
            URI.create("https://shop.example/u/token"),
            UnsubscribeWays.letter(EmailAddress.parse("leave@shop.example"), "word")),
        "welcome.shop.example");
  }
}
