package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sortie.SortieTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What mails have in common, on a real database. */
@SortieTest
class MailBlocksIT {

  private static final String MAIL =
      "<mjml><mj-body><mj-section><mj-column><mj-text>%s</mj-text></mj-column></mj-section>"
          + "</mj-body></mjml>";

  @Autowired private MailBlocks blocks;

  @Test
  void areKeptPerLanguageAndChangedUnderTheirName() {
    blocks.keep("Our footer", "en", part("Bye"), "ada");
    blocks.keep("Our footer", "fr", part("Au revoir"), "ada");
    blocks.keep(" Our footer ", "en", part("See you"), "bob");

    assertThat(blocks.in("en"))
        .filteredOn(block -> block.key().equals("our-footer"))
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.part().words()).isEqualTo("See you");
              assertThat(block.changedBy()).isEqualTo("bob");
            });
    assertThat(blocks.in("fr")).extracting(block -> block.part().words()).contains("Au revoir");
  }

  @Test
  void bringAMailUpToDateThatHoldsAnOlderCopy() {
    MailBlock first = blocks.keep("Greeting", "en", part("Dear"), "ada");
    String mail = MAIL.formatted("x").replace(part("x").source(), first.part().source());
    assertThat(blocks.upToDate(mail, "en")).isEqualTo(mail);

    blocks.keep("Greeting", "en", part("Hello"), "ada");

    assertThat(blocks.upToDate(mail, "en")).isEqualTo(mail.replace("Dear", "Hello"));
    assertThat(blocks.upToDate(mail, "fr")).isEqualTo(mail);
    blocks.remove("greeting", "en");
    assertThat(blocks.upToDate(mail, "en")).isEqualTo(mail);
  }

  @Test
  void areRefusedWithoutAFittingName() {
    assertThatExceptionOfType(BlockRefusedException.class)
        .isThrownBy(() -> blocks.keep("  ", "en", part("Bye"), "ada"));
    assertThatExceptionOfType(BlockRefusedException.class)
        .isThrownBy(() -> blocks.keep("x".repeat(61), "en", part("Bye"), "ada"));
    assertThatExceptionOfType(BlockRefusedException.class)
        .isThrownBy(() -> blocks.keep("Long", "en", part("x".repeat(MailBlocks.LARGEST)), "ada"));
  }

  private static MailPart part(String words) {
    return MailPart.of(MAIL.formatted(words)).getLast();
  }
}
