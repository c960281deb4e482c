package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.shared.EmailAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contacts as programs meet them. */
@SortieTest
class ContactsApiIT {

  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;

  private String bearer = "";

  @BeforeEach
  void logIn() {
    bearer = ApiKeyFixture.bearer(keys, Role.MARKETER);
  }

  @Test
  void takesOneContactTwiceAndKeepsItOnce() throws Exception {
    String ada =
        """
        {"email": "Ada@one.api.test", "firstName": "Ada", "tags": ["VIP"],
         "consent": {"source": "Form"}}
        """;

    JsonNode first = body(200, post("/api/contacts", ada));
    JsonNode again = body(200, post("/api/contacts", ada));

    assertThat(again.get("id")).isEqualTo(first.get("id"));
    assertThat(again.get("email").asString()).isEqualTo("ada@one.api.test");
    assertThat(again.get("mailable").asBoolean()).isTrue();
    assertThat(body(200, get("/api/contacts/ada@one.api.test"))).isEqualTo(again);
    assertThat(body(200, get("/api/contacts/" + first.get("id").asString()))).isEqualTo(again);
  }

  @Test
  void givesAndTakesATagByTheAddress() throws Exception {
    body(200, post("/api/contacts", "{\"email\": \"tess@tag.api.test\"}"));
    String tag = "/api/contacts/tess@tag.api.test/tags/VIP";

    JsonNode given = body(200, send(request(tag).PUT(HttpRequest.BodyPublishers.noBody())));
    JsonNode taken = body(200, send(request(tag).DELETE()));

    assertThat(given.at("/tags/0").asString()).isEqualTo("vip");
    assertThat(taken.at("/tags").size()).isZero();
    body(
        404,
        send(
            request("/api/contacts/nobody@tag.api.test/tags/vip")
                .PUT(HttpRequest.BodyPublishers.noBody())));
    body(
        400,
        send(
            request("/api/contacts/tess@tag.api.test/tags/a,b")
                .PUT(HttpRequest.BodyPublishers.noBody())));
  }

  @Test
  void takesNoneOfManyWhereOneIsWrong() throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/contacts",
            """
            [{"email": "bob@many.api.test"}, {"email": "nobody", "nick": 1}]
            """);

    JsonNode problem = body(422, answer);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/1/nick");
    assertThat(problem.at("/errors/1/pointer").asString()).isEqualTo("/1/email");
    assertThat(problem.at("/errors/1/detail").asString()).contains("nobody");
    assertThat(contacts.find(EmailAddress.parse("bob@many.api.test"))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithBrokenJson() throws Exception {
    HttpResponse<String> answer = post("/api/contacts", "{\"email\": ");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void nobodyIsNotFound() throws Exception {
    assertThat(get("/api/contacts/nobody@nowhere.api.test").statusCode()).isEqualTo(404);
    assertThat(get("/api/contacts/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void exportsEverything() throws Exception {
    Contact eve = contacts.upsert(ContactFixture.contactWithConsent("eve@export.api.test"));
    contacts.recordActivity(eve.id(), "order.placed", Map.of("total", 12), Instant.EPOCH, "e1");

    JsonNode export = body(200, get("/api/contacts/eve@export.api.test/export"));

    assertThat(export.at("/contact/email").asString()).isEqualTo("eve@export.api.test");
    assertThat(export.at("/consents/0/source").asString()).isEqualTo("A form");
    assertThat(export.at("/activities/0/properties/total").asInt()).isEqualTo(12);
  }

  @Test
  void importsAFileAsAJob() throws Exception {
    HttpResponse<String> answer =
        upload(
            form(
                part("file\"; filename=\"people.csv", "mail;Ort\na@job.api.test;Wien\nwrong;x\n"),
                part("mapping", "{\"Ort\": \"attribute:city\"}"),
                part("tags", "fair,2026"),
                part("consentSource", "Fair")));

    JsonNode started = body(202, answer);
    String job = started.get("job").asString();
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith(job));
    JsonNode done =
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> body(200, get(job)), it -> !it.get("state").asString().equals("RUNNING"));
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(done.at("/notes/1/line").asInt()).isEqualTo(3);
    assertThat(done.at("/notes/1/reason").asString()).contains("wrong");
    Contact kept = contacts.find(EmailAddress.parse("a@job.api.test")).orElseThrow();
    assertThat(kept.attributes()).containsEntry("city", "Wien");
    assertThat(kept.tags()).containsExactly("2026", "fair");
    assertThat(kept.isMailable()).isTrue();
  }

  @Test
  void refusesFilesThatAreNoList() throws Exception {
    assertThat(upload(form(part("file\"; filename=\"a.xlsx", "PK\u0003\u0004"))).body())
        .contains("urn:sortie:problem:contact.import-spreadsheet");
    assertThat(upload(form(part("file\"; filename=\"a.csv", "name\nx\n"))).body())
        .contains("urn:sortie:problem:contact.import-one-address-column");
    assertThat(upload(form(part("other", "x"))).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesTwoGigabytesBeforeReadingThem() throws Exception {
    long size = 2L << 30;
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(30_000);
      String head =
          "POST /api/contacts/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + bearer
              + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
              + size
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      byte[] start = socket.getInputStream().readNBytes(15);

      assertThat(new String(start, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413");
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> upload(String form) throws Exception {
    return send(
        request("/api/contacts/import")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String part(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String form(String... parts) {
    return String.join("", parts) + "--x--\r\n";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", bearer);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static JsonNode body(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
