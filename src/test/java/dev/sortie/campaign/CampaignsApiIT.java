package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an engineer's program meets when it publishes. */
@SortieTest
class CampaignsApiIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Campaigns campaigns;

  @Test
  void publishesAnArchiveOnce() throws Exception {
    byte[] zip = zip("api-archive");

    HttpResponse<byte[]> first = post("application/zip", zip, Role.ENGINEER);
    HttpResponse<byte[]> second = post("application/zip", zip, Role.ENGINEER);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("Location")).contains("/api/campaigns/api-archive.bpmn");
    assertThat(text(first)).contains("\"published\"", "\"version\":1");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(text(second)).contains("\"unchanged\"", "\"version\":1");
  }

  @Test
  void keepsTheNoteOfAVersion() throws Exception {
    byte[] zip = zip("api-noted");

    HttpResponse<byte[]> tooLong = post("?note=" + "x".repeat(501), zip);
    HttpResponse<byte[]> noted = post("?note=A%20first%20try", zip);

    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(text(tooLong)).contains("500");
    assertThat(noted.statusCode()).isEqualTo(201);
    assertThat(campaigns.versions(new CampaignKey("api-noted")))
        .extracting(CampaignVersion::note)
        .containsExactly("A first try");
  }

  @Test
  void givesTheSameBytesBack() throws Exception {
    post("application/zip", zip("api-bytes"), Role.ENGINEER);
    byte[] changed =
        CampaignFixture.bytes(CampaignFixture.diagram("api-bytes").replace("P3D", "P5D"));
    assertThat(post("application/xml", changed, Role.ENGINEER).statusCode()).isEqualTo(201);

    assertThat(get("/api/campaigns/api-bytes.bpmn").body()).isEqualTo(changed);
    assertThat(get("/api/campaigns/api-bytes.bpmn?version=1").body())
        .isEqualTo(CampaignFixture.bytes(CampaignFixture.diagram("api-bytes")));
    assertThat(get("/api/campaigns/api-bytes.bpmn?version=9").statusCode()).isEqualTo(404);
    assertThat(text(get("/api/campaigns"))).contains("\"api-bytes\"", "Soldes de api-bytes");
  }

  @Test
  void takesTheFileOfAForm() throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sale.zip\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(zip("api-form"));
    form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));

    HttpResponse<byte[]> answer =
        post("multipart/form-data; boundary=edge", form.toByteArray(), Role.ENGINEER);

    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void listsWhatIsWrong() throws Exception {
    String open = CampaignFixture.diagram("api-open").replace("exit_Converted", "leave");

    HttpResponse<byte[]> answer =
        post("application/xml", CampaignFixture.bytes(open), Role.ENGINEER);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(text(answer))
        .contains("modelcheck.exit-missing.converted", "The door for contacts who convert");
  }

  @Test
  void readsNoFileForAnAttacker() throws Exception {
    String attack =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&x;"
            + "</bpmn:definitions>";

    HttpResponse<byte[]> answer = post("text/xml", CampaignFixture.bytes(attack), Role.ENGINEER);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("modelcheck.document-type").doesNotContain("root:");
  }

  @Test
  void refusesAnArchiveThatPointsOutside() throws Exception {
    byte[] zip = zip(Map.of("../../evil.bpmn", new byte[0]));

    HttpResponse<byte[]> answer = post("application/zip", zip, Role.ENGINEER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("../../evil.bpmn");
  }

  @Test
  void letsNoMarketerPublish() throws Exception {
    assertThat(post("application/zip", zip("api-marketer"), Role.MARKETER).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<byte[]> post(String type, byte[] body, Role role)
      throws IOException, InterruptedException {
    return send(
        request("/api/campaigns", role)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<byte[]> post(String query, byte[] zip)
      throws IOException, InterruptedException {
    return send(
        request("/api/campaigns" + query, Role.ENGINEER)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip)));
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path, Role.MONITOR));
  }

  private HttpRequest.Builder request(String path, Role role) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", ApiKeyFixture.bearer(keys, role));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static byte[] zip(String key) throws IOException {
    byte[] english = mail("en");
    return zip(
        Map.of(
            key + "/" + key + ".bpmn", CampaignFixture.bytes(CampaignFixture.diagram(key)),
            key + "/mails/news.en.mjml", english,
            key + "/mails/news.fr.mjml", mail("fr")));
  }

  private static byte[] mail(String language) {
    MailFiles files = CampaignFixture.mails("News").get(new MailName("news", language));
    return CampaignFixture.bytes(files.mjml());
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
