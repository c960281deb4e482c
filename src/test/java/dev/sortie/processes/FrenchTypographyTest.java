package dev.sortie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** French words come with French typography: curly apostrophes and narrow no-break spaces. */
class FrenchTypographyTest {

  private static final String NARROW_SPACE = "\u202f";
  private static final String LIQUID = "\\{\\{.*?}}|\\{%.*?%}";

  static Stream<Path> frenchMails() {
    return ShippedCampaign.all().stream()
        .flatMap(campaign -> campaign.mails().stream())
        .filter(mail -> ShippedCampaign.language(mail).equals("fr"));
  }

  @ParameterizedTest
  @MethodSource("frenchMails")
  void holdsInEveryFrenchMail(Path mail) {
    Document source = Jsoup.parse(ShippedCampaign.read(mail), Parser.xmlParser());

    List<String> texts = source.select("mj-title, mj-preview, mj-text, mj-button").eachText();

    assertThat(texts)
        .map(text -> text.replaceAll(LIQUID, "x"))
        .allSatisfy(FrenchTypographyTest::isTypeset);
  }

  @ParameterizedTest
  @MethodSource("dev.sortie.processes.ShippedCampaign#all")
  void holdsInNameAndDescription(ShippedCampaign campaign) {
    isTypeset(campaign.bpmn().property("sortie.name.fr").orElseThrow());
    isTypeset(campaign.bpmn().property("sortie.description.fr").orElseThrow());
  }

  private static void isTypeset(String text) {
    assertThat(text).doesNotContain("'");
    assertThat(text).doesNotContainPattern("[^" + NARROW_SPACE + "][;:!?»]");
    assertThat(text).doesNotContainPattern("«[^" + NARROW_SPACE + "]");
  }
}
