package dev.sortie.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an engineer reads before anything is published. */
class CheckCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void findsTheShippedCampaignSound() {
    assertThat(check(Locale.ENGLISH, "processes/welcome")).isZero();

    assertThat(text(out).lines())
        .containsExactly(
            "processes/welcome: sound",
            "  most marketing mails to one contact within 7 days: 2 by the calmest way, 2 by the fullest");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void namesElementAndSeverityOfWhatIsWrong() throws IOException {
    String file = diagram("broken", CampaignFixture.diagram("broken").replace("P3D", "PT0S"));

    assertThat(check(Locale.ENGLISH, file)).isEqualTo(1);

    assertThat(text(out))
        .contains(file + ": can not be published")
        .contains("  error  timer_ThreeDays  “3 days passed” waits no time at all.")
        .contains("  warning  The mails were not checked");
  }

  @Test
  void speaksFrench() throws IOException {
    String file = diagram("broken", CampaignFixture.diagram("broken").replace("P3D", "PT0S"));

    assertThat(check(Locale.FRENCH, file)).isEqualTo(1);

    assertThat(text(out))
        .contains("  erreur  timer_ThreeDays  «\u202f3 days passed\u202f» n’attend pas du tout.");
  }

  @Test
  void checksTheMailsThatLieBesideADiagram() throws IOException {
    String file = diagram("alone", CampaignFixture.diagram("alone"));
    Files.createDirectory(folder.resolve("mails"));
    MailFiles mail = CampaignFixture.mails("News").get(new MailName("news", "en"));
    Files.writeString(folder.resolve("mails/news.en.mjml"), mail.mjml());

    assertThat(check(Locale.ENGLISH, file)).isEqualTo(1);

    assertThat(text(out))
        .contains("  error  sendTask_SendNews")
        .contains("mails/news.fr.mjml")
        .doesNotContain("mails/news.en.mjml");
  }

  @Test
  void looksAtSeveralBesideEachOther() throws IOException {
    String sale = diagram("sale", CampaignFixture.diagram("sale"));
    String welcome =
        diagram("welcome", CampaignFixture.diagram("welcome").replace("welcome, ", "sale, "));

    assertThat(check(Locale.ENGLISH, sale, welcome)).isZero();

    assertThat(text(out))
        .contains("This campaign and welcome supersede each other")
        .contains("This campaign and sale supersede each other");
  }

  @Test
  void tellsOnceWhatAllOfThemDoTogether() {
    check(Locale.ENGLISH, "processes/welcome", "processes/abandoned-cart", "processes/win-back");

    assertThat(text(out).lines().filter(line -> line.contains("5 marketing mails")))
        .containsExactly(text(out).lines().toList().getLast());
  }

  @Test
  void writesJson() throws IOException {
    String file = diagram("broken", CampaignFixture.diagram("broken").replace("P3D", "PT0S"));

    assertThat(check(Locale.ENGLISH, "--json", file, "processes/win-back")).isEqualTo(1);

    JsonNode answer = new JsonMapper().readTree(text(out));
    assertThat(answer.get(0).get("file").asString()).isEqualTo(file);
    assertThat(answer.get(0).get("sound").asBoolean()).isFalse();
    JsonNode finding = answer.get(0).get("findings").get(0);
    assertThat(finding.get("severity").asString()).isEqualTo("error");
    assertThat(finding.get("element").asString()).isEqualTo("timer_ThreeDays");
    assertThat(finding.get("key").asString()).isEqualTo("modelcheck.timer-zero");
    assertThat(answer.get(1).get("sound").asBoolean()).isTrue();
    assertThat(answer.get(1).get("campaign").asString()).isEqualTo("win-back");
    assertThat(answer.get(1).get("pressure").get("most").asInt()).isEqualTo(1);
    assertThat(answer.get(1).get("pressure").get("cap").asInt()).isEqualTo(4);
  }

  @Test
  void goesOnAfterAFileThatCanNotBeRead() {
    assertThat(check(Locale.ENGLISH, "no/such.bpmn", "processes/welcome", "docs")).isEqualTo(2);

    assertThat(text(err)).contains("no/such.bpmn: can not be read.").contains("docs: Send a .bpmn");
    assertThat(text(out)).contains("processes/welcome: sound");
  }

  @Test
  void callsAFileThatIsNoDiagramUnsound() {
    assertThat(check(Locale.ENGLISH, "pom.xml")).isEqualTo(1);
    assertThat(text(out)).contains("no BPMN 2.0 diagram");
  }

  @Test
  void saysHowItIsCalled() {
    assertThat(check(Locale.ENGLISH)).isEqualTo(2);
    assertThat(check(Locale.ENGLISH, "--yaml", "pom.xml")).isEqualTo(2);
    assertThat(text(err)).contains("./sortie check [--json] FILE...");
    assertThat(text(out)).isEmpty();
  }

  private int check(Locale language, String... words) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of(words));
    return CheckCommand.run(
        arguments, language, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String diagram(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".bpmn"), text).toString();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
