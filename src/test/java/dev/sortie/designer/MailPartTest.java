package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailPartTest {

  private static final String MAIL =
      """
      <mjml><mj-head><mj-title>Hello</mj-title></mj-head><mj-body>
        <!-- <mj-section>not there</mj-section> -->
        <mj-section><mj-column>
          <mj-text>Our <b>shop</b></mj-text>
          <mj-divider />
        </mj-column></mj-section>
        <mj-wrapper css-class="card"><mj-section><mj-column>
          <mj-text css-class="quiet block-signature">Best wishes, 1 > 0</mj-text>
        </mj-column></mj-section></mj-wrapper>
      </mj-body></mjml>
      """;

  @Test
  void areTheBandsOfAMailAndWhatStandsInThem() {
    List<MailPart> parts = MailPart.of(MAIL);

    assertThat(parts)
        .extracting(MailPart::words)
        .containsExactly("Our shop", "Our shop", "", "Best wishes, 1 > 0", "Best wishes, 1 > 0");
    assertThat(parts).extracting(MailPart::isBand).containsExactly(true, false, false, true, false);
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(MAIL.substring(part.start(), part.end())).isEqualTo(part.source()));
  }

  @Test
  void knowWhichBlockTheyAre() {
    assertThat(MailPart.of(MAIL).getLast().block()).contains("signature");
    assertThat(MailPart.of(MAIL).get(3).block()).isEmpty();
  }

  @Test
  void areMarkedWithoutLosingAnything() {
    List<MailPart> parts = MailPart.of(MAIL);

    assertThat(parts.get(1).marked("head"))
        .isEqualTo("<mj-text css-class=\"block-head\">Our <b>shop</b></mj-text>");
    assertThat(parts.get(2).marked("line")).isEqualTo("<mj-divider css-class=\"block-line\" />");
    assertThat(parts.get(3).marked("body"))
        .startsWith("<mj-wrapper css-class=\"card block-body\">");
    assertThat(parts.get(4).marked("other"))
        .isEqualTo("<mj-text css-class=\"quiet block-other\">Best wishes, 1 > 0</mj-text>");
  }

  @Test
  void areNoneWhereNothingCanBeRead() {
    assertThat(MailPart.of("")).isEmpty();
    assertThat(MailPart.of("<mj-body><mj-section>")).isEmpty();
    assertThat(MailPart.of("</mj-text><mj-body></mj-column></mj-body>")).isEmpty();
  }
}
