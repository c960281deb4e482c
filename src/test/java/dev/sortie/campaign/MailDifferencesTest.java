package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.MailDifference.Line;
import dev.sortie.campaign.MailDifference.Line.Kind;
import dev.sortie.campaign.MailDifference.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MailDifferencesTest {

  private static final MailName NEWS = new MailName("news", "en");
  private static final String MAIL =
      """
      <mjml>
        <mj-head><mj-title>%s</mj-title></mj-head>
        <mj-body><mj-section><mj-column>
          <mj-text color="%s"><p>Dear {{ contact.firstName }},</p><p>%s</p></mj-text>
          <mj-button href="https://example.com/&amp;">Look &amp; see</mj-button>
        </mj-column></mj-section></mj-body>
      </mjml>
      """;

  @Test
  void laysTheWordsBesideEachOtherLineByLine() {
    assertThat(
            between(mail("News", "red", "It is <b>cheap</b>."), mail("New", "red", "It is dear.")))
        .containsExactly(
            new MailDifference(
                Type.REWORDED,
                NEWS,
                "News",
                "New",
                List.of(
                    new Line(Kind.BOTH, "Dear {{ contact.firstName }},"),
                    new Line(Kind.BEFORE, "It is cheap."),
                    new Line(Kind.AFTER, "It is dear."),
                    new Line(Kind.BOTH, "Look & see (https://example.com/&)"))));
  }

  @Test
  void tellsOneThatOnlyLooksOtherwise() {
    assertThat(between(mail("News", "red", "Hello"), mail("News", "blue", "Hello")))
        .containsExactly(new MailDifference(Type.RESTYLED, NEWS, "News", "News", List.of()));
  }

  @Test
  void tellsWhatCameAndWent() {
    Map<MailName, MailFiles> one = mail("News", "red", "Hello");

    assertThat(between(Map.of(), one)).extracting(MailDifference::type).containsExactly(Type.ADDED);
    assertThat(between(one, Map.of()))
        .extracting(MailDifference::type)
        .containsExactly(Type.REMOVED);
    assertThat(between(one, one)).isEmpty();
  }

  private static Map<MailName, MailFiles> mail(String subject, String color, String words) {
    return Map.of(NEWS, new MailFiles(MAIL.formatted(subject, color, words), null));
  }

  private static List<MailDifference> between(
      Map<MailName, MailFiles> before, Map<MailName, MailFiles> after) {
    return MailDifferences.between(new TreeMap<>(before), new TreeMap<>(after));
  }
}
