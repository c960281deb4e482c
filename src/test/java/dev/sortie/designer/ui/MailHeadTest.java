package dev.sortie.designer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeadTest {

  private static final String MAIL =
      "<mjml>\n  <mj-head>\n    <mj-title>News</mj-title>\n  </mj-head>\n<mj-body/></mjml>";

  @Test
  void readsWhatPeopleRead() {
    assertThat(MailHead.SUBJECT.in("<mj-title> You &amp; me </mj-title>")).isEqualTo("You & me");
    assertThat(MailHead.PREHEADER.in(MAIL)).isEmpty();
    assertThat(MailHead.PREHEADER.in("<mj-preview/>")).isEmpty();
  }

  @Test
  void leavesTheRestOfTheSourceAsItIs() {
    assertThat(MailHead.SUBJECT.put(MAIL, "Old & $1 < new"))
        .isEqualTo(MAIL.replace("News", "Old &amp; $1 &lt; new"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MAIL,
        "<mjml><mj-head></mj-head><mj-body/></mjml>",
        "<mjml lang=\"en\"><mj-body/></mjml>",
        "<mjml><mj-head><mj-title/><mj-preview/></mj-head></mjml>"
      })
  void readsBackWhatWasPut(String mail) {
    String words = "Hello {{ contact.firstName | default: \"there\" }} & all";

    for (MailHead part : MailHead.values()) {
      assertThat(part.in(part.put(mail, words))).isEqualTo(words);
    }
  }

  @Test
  void hasNowhereToPutWordsInWhatIsNoMail() {
    assertThat(MailHead.SUBJECT.put("hello", "News")).isEqualTo("hello");
  }
}
