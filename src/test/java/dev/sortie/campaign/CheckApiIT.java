package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.AuditSearch;
import dev.sortie.audit.Author;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program learns about a campaign before it publishes it. */
@SortieTest
class CheckApiIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Campaigns campaigns;
  @Autowired private PublishCampaign publish;
  @Autowired private AuditSearch audit;
  @Autowired private JsonMapper json;

  @ParameterizedTest
  @EnumSource
  void everybodyMayAsk(Role role) throws Exception {
    HttpResponse<String> answer = check("application/zip", zip("check-asked"), role, "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.get("campaign").asString()).isEqualTo("check-asked");
    assertThat(body.get("sound").asBoolean()).isTrue();
    assertThat(body.get("pressure").get("least").asInt()).isEqualTo(1);
    assertThat(body.get("pressure").get("most").asInt()).isEqualTo(1);
    assertThat(body.get("pressure").get("orMore").asBoolean()).isFalse();
    assertThat(body.get("pressure").get("mostTogether").asInt()).isPositive();
    assertThat(body.get("pressure").get("cap").asInt()).isEqualTo(4);
  }

  @Test
  void changesNothing() throws Exception {
    publish.deploy(CampaignFixture.campaign("check-live"), "ada");
    String name = "CheckApiIT " + UUID.randomUUID();
    String key = "Bearer " + ApiKeyFixture.key(keys, Role.ADMIN, name);
    String redrawn = CampaignFixture.diagram("check-live").replace("P3D", "P9D");

    assertThat(check("application/zip", zip("check-nothing"), key, "en").statusCode())
        .isEqualTo(200);
    assertThat(check("application/xml", CampaignFixture.bytes(redrawn), key, "en").statusCode())
        .isEqualTo(200);

    assertThat(campaigns.versions(new CampaignKey("check-nothing"))).isEmpty();
    assertThat(campaigns.versions(new CampaignKey("check-live"))).hasSize(1);
    AuditQuery.Who caller = new AuditQuery.Who(Author.Kind.KEY, name);
    assertThat(audit.count(new AuditQuery(caller, null, null, null, null))).isZero();
  }

  @Test
  void listsWhatIsWrongInTheLanguageOfTheCaller() throws Exception {
    String open = CampaignFixture.diagram("check-open").replace("exit_Converted", "leave");

    HttpResponse<String> answer =
        check("application/xml", CampaignFixture.bytes(open), Role.ENGINEER, "fr");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.get("sound").asBoolean()).isFalse();
    assertThat(answer.body())
        .contains("modelcheck.exit-missing.converted", "Il manque la porte des contacts convertis");
  }

  @Test
  void answersForAFileThatIsNoDiagram() throws Exception {
    HttpResponse<String> answer =
        check("application/xml", CampaignFixture.bytes("<html/>"), Role.MARKETER, "en");

    JsonNode body = json.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(body.get("sound").asBoolean()).isFalse();
    assertThat(body.has("campaign")).isFalse();
    assertThat(body.has("pressure")).isFalse();
    assertThat(answer.body()).contains("modelcheck.not-bpmn");
  }

  @Test
  void checksADiagramThatComesAloneWithTheMailsOfTheLiveVersion() throws Exception {
    publish.deploy(CampaignFixture.campaign("check-alone"), "ada");
    byte[] diagram = CampaignFixture.bytes(CampaignFixture.diagram("check-alone"));
    byte[] unknown = CampaignFixture.bytes(CampaignFixture.diagram("check-unknown"));

    assertThat(check("application/xml", diagram, Role.ENGINEER, "en").body())
        .doesNotContain("campaign.mail-missing");
    assertThat(check("application/xml", unknown, Role.ENGINEER, "en").body())
        .contains("campaign.mail-missing");
  }

  @Test
  void seesAFightWithWhatIsLive() throws Exception {
    publish.deploy(
        CampaignFixture.campaign(
            "check-fighter",
            "service",
            Map.of("goals", "order.placed", "supersedes", "check-rival")),
        "ada");
    CampaignFiles rival =
        CampaignFixture.campaign(
            "check-rival",
            "service",
            Map.of("goals", "order.placed", "supersedes", "check-fighter"));

    assertThat(check("application/xml", rival.bpmn(), Role.ENGINEER, "en").body())
        .contains("campaign.fight-both-end", "This campaign and check-fighter supersede");
  }

  @Test
  void refusesWhatPublishingRefusesToRead() throws Exception {
    byte[] outside = zip(Map.of("../../evil.bpmn", new byte[0]));
    byte[] empty = zip(Map.of("notes.txt", new byte[0]));

    assertThat(check("application/zip", outside, Role.ENGINEER, "en").statusCode()).isEqualTo(400);
    assertThat(check("application/zip", empty, Role.ENGINEER, "en").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> check(String type, byte[] body, Role role, String language)
      throws IOException, InterruptedException {
    return check(type, body, ApiKeyFixture.bearer(keys, role), language);
  }

  private HttpResponse<String> check(String type, byte[] body, String key, String language)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/campaigns/check"))
            .header("Authorization", key)
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  private static byte[] zip(String key) throws IOException {
    CampaignFiles files = CampaignFixture.campaign(key);
    byte[] mail = CampaignFixture.bytes(files.mails().get(new MailName("news", "en")).mjml());
    return zip(
        Map.of(
            key + ".bpmn", files.bpmn(), "mails/news.en.mjml", mail, "mails/news.fr.mjml", mail));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
