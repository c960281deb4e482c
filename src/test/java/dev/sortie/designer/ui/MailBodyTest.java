package dev.sortie.designer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailBodyTest {

  @Test
  void aSubjectWrittenWhileSomebodyDrewStays() {
    String now = "<mjml><mj-head><mj-title>New</mj-title></mj-head><mj-body>a</mj-body></mjml>";
    String drawn =
        "<mjml><mj-head><mj-title>Old</mj-title></mj-head><mj-body width=\"500px\">b</mj-body></mjml>";

    assertThat(MailBody.put(now, drawn))
        .isEqualTo(
            "<mjml><mj-head><mj-title>New</mj-title></mj-head><mj-body width=\"500px\">b</mj-body></mjml>");
  }

  @Test
  void anEmptyBodyIsFilled() {
    assertThat(MailBody.put("<mjml><mj-body/></mjml>", "<mjml><mj-body>b\n$1</mj-body></mjml>"))
        .isEqualTo("<mjml><mj-body>b\n$1</mj-body></mjml>");
  }

  @Test
  void whatHasNoBodyIsReplaced() {
    assertThat(MailBody.put("", "<mjml><mj-body/></mjml>")).isEqualTo("<mjml><mj-body/></mjml>");
  }
}
