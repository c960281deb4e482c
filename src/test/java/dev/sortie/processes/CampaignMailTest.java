package dev.sortie.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sortie.template.MailRenderer;
import dev.sortie.template.RenderedMail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped mail reads well for a contact of whom we know much, and for one of whom little. */
class CampaignMailTest {

  private static final String LEAVE = "http://localhost/u/token";

  private static final Map<String, Object> LITTLE =
      Map.of(
          "contact", Map.of("email", "claire@example.org"),
          "sender", Map.of("name", "Maison Perrin"),
          "unsubscribeUrl", LEAVE);

  private static final Map<String, Object> MUCH =
      Map.of(
          "contact", Map.of("email", "claire@example.org", "firstName", "Claire"),
          "sender", Map.of("name", "Maison Perrin"),
          "unsubscribeUrl", LEAVE,
          "event",
              Map.of(
                  "productName", "Blue blanket",
                  "orderNumber", "2026-1042",
                  "carrier", "Post",
                  "cartUrl", "https://shop.example/step",
                  "trackingUrl", "https://shop.example/step",
                  "reviewUrl", "https://shop.example/step",
                  "shopUrl", "https://shop.example/step"));

  private static final MailRenderer RENDERER = new MailRenderer();

  static Stream<Path> mails() {
    return ShippedCampaign.all().stream().flatMap(campaign -> campaign.mails().stream());
  }

  @ParameterizedTest
  @MethodSource("dev.sortie.processes.ShippedCampaign#all")
  void existsInBothLanguagesForEverySendTask(ShippedCampaign campaign) {
    Set<String> sent =
        campaign.bpmn().all(BpmnFile.BPMN, "sendTask").stream()
            .map(task -> BpmnFile.header(task, "template").orElseThrow())
            .collect(Collectors.toSet());

    assertThat(sent)
        .allSatisfy(
            template -> {
              assertThat(campaign.mail(template, "en")).exists();
              assertThat(campaign.mail(template, "fr")).exists();
            });
    assertThat(campaign.mails())
        .allSatisfy(mail -> assertThat(ShippedCampaign.template(mail)).isIn(sent));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void leavesNoGapWhereLittleIsKnown(Path mail) {
    RenderedMail rendered = render(mail, LITTLE);

    assertThat(rendered.subject()).isNotBlank().doesNotContain(" ,", "{", "null");
    assertThat(rendered.text()).doesNotContain(" ,", "{{", "{%", "null", "()", "“”");
    assertThat(links(rendered)).containsExactly(LEAVE);
  }

  @ParameterizedTest
  @MethodSource("mails")
  void carriesWhatIsKnownAndTheWayOut(Path mail) {
    RenderedMail rendered = render(mail, MUCH);

    assertThat(rendered.text()).contains("Claire", "Maison Perrin");
    assertThat(links(rendered)).contains(LEAVE).isSubsetOf(LEAVE, "https://shop.example/step");
  }

  @ParameterizedTest
  @MethodSource("mails")
  void hasAPreheaderThatIsNotTheSubject(Path mail) {
    Document source = Jsoup.parse(ShippedCampaign.read(mail), Parser.xmlParser());

    assertThat(source.select("mj-preview").text())
        .isNotBlank()
        .isNotEqualTo(source.select("mj-title").text());
  }

  @ParameterizedTest
  @MethodSource("mails")
  void loadsNothingFromElsewhere(Path mail) {
    Document html = Jsoup.parse(render(mail, MUCH).html());

    assertThat(html.select("img, link[href], script, iframe, [background]")).isEmpty();
    assertThat(html.select("style").html()).doesNotContain("@import", "url(");
    assertThat(ShippedCampaign.read(mail)).contains("prefers-color-scheme: dark");
  }

  @ParameterizedTest
  @MethodSource("mails")
  void isSmallerThanWhatMailProgramsCutOff(Path mail) throws Exception {
    assertThat(Files.size(mail)).isLessThan(20_000);
    assertThat(render(mail, MUCH).html().length()).isLessThan(60_000);
  }

  private RenderedMail render(Path mail, Map<String, Object> data) {
    return assertThat(RENDERER.render(ShippedCampaign.source(mail), data))
        .asInstanceOf(type(RenderedMail.class))
        .actual();
  }

  private static Set<String> links(RenderedMail mail) {
    return Jsoup.parse(mail.html()).select("a[href]").stream()
        .map(link -> link.attr("href"))
        .collect(Collectors.toSet());
  }
}
