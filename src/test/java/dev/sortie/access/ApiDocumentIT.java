package dev.sortie.access;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.access.ApiDocument.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the application does, and each of its examples works. */
@SortieTest
class ApiDocumentIT {

  private static final String BOUNDARY = "sortie-example";

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private ApiDocument document;
  private String key;

  @BeforeEach
  void readTheDocumentThatIsServed() throws Exception {
    document = new ApiDocument(send(request("/openapi.yaml").GET()).body());
    key = keys.createLocally("ApiDocumentIT " + UUID.randomUUID(), Role.ADMIN);
  }

  @Test
  void describesEveryCallAndNoOther() {
    Stream<String> answered =
        mappings.getHandlerMethods().keySet().stream().flatMap(ApiDocumentIT::shapes);

    assertThat(document.calls().stream().map(Call::shape))
        .containsExactlyInAnyOrderElementsOf(answered.toList());
  }

  @Test
  void everyCallOfProgramsIsRefusedWithoutAKey() throws Exception {
    for (Call call : document.calls()) {
      if (call.path().startsWith("/api")) {
        var answer = send(request(path(call, Map.of())).method(call.method(), noBody()));

        assertThat(answer.statusCode()).as(call.name()).isEqualTo(401);
        assertThat(document.statuses(call)).as(call.name()).contains("401");
      }
    }
  }

  @Test
  void everyExampleWorks() throws Exception {
    example("POST /api/contacts", "one", 200);
    example("POST /api/contacts", "several", 200);
    example("GET /api/contacts/{contact}", 200, Map.of());
    example("GET /api/contacts/{contact}/export", 200, Map.of());
    example("PUT /api/contacts/{contact}/tags/{tag}", 200, Map.of());
    example("DELETE /api/contacts/{contact}/tags/{tag}", 200, Map.of());
    String job = importExample().path("id").asString();
    jobIsDone(job);
    example("GET /api/jobs/{id}", 200, Map.of("id", job));
    publishExample();
    checkExample();
    example("GET /api/campaigns", 200, Map.of());
    example("GET /api/campaigns/{key}.bpmn", 200, Map.of());
    jobIsDone(example("POST /api/campaigns/{key}/enrollments", "named", 202).path("id").asString());
    example("POST /api/campaigns/{key}/enrollments", "filtered", 202);
    example("GET /api/enrollments", 200, Map.of());
    String move = moved(example("POST /api/campaigns/{key}/moves", "version", 202));
    example("POST /api/campaigns/{key}/moves", "step", 202);
    example("GET /api/moves/{id}", 200, Map.of("id", move));
    example("POST /api/moves/{id}/undo", 202, Map.of("id", move));
    example("PUT /api/campaigns/{key}/state", "pause", 200);
    example("PUT /api/campaigns/{key}/state", "resume", 200);
    example("PUT /api/campaigns/{key}/state", "close", 200);
    example("PUT /api/campaigns/{key}/state", "open", 200);
    JsonNode stop = example("POST /api/events", "order", 200).path("stop");
    assertThat(stop.path("reason").asString()).isEqualTo("CONVERTED");
    example("GET /api/stops/{id}", 200, Map.of("id", stop.path("id").asString()));
    example("GET /api/contacts/{contact}/stops", 200, Map.of());
    example("GET /api/exits/figures", 200, Map.of());
    example("GET /api/processes", 200, Map.of());
    example("GET /api/engine/health", 200, Map.of());
    jobIsDone(example("POST /api/campaigns/{key}/stops", "named", 202).path("id").asString());
    jobIsDone(example("POST /api/campaigns/{key}/stops", "everybody", 202).path("id").asString());
    example("POST /api/contacts/{contact}/stops", "takenOut", 201);
    example("POST /api/contacts/{contact}/stops", "leftTopic", 201);
    example("POST /api/contacts/{contact}/stops", "unsubscribed", 201);
    example("DELETE /api/contacts/{contact}", 200, Map.of());
    assertThat(example("GET /api/audit", 200, Map.of())).isNotEmpty();
    example("GET /u/{token}", 404, Map.of());
    example("POST /u/{token}", 404, Map.of());
    example("GET /u/{token}/preferences", 404, Map.of());
    example("POST /u/{token}/preferences", 404, Map.of());
    example("POST /u/{token}/stay", 404, Map.of());
  }

  private JsonNode example(String name, String example, int status) throws Exception {
    Call call = call(name);
    assertThat(document.examples(call)).contains(example);
    String body = json.writeValueAsString(document.example(call, example));
    return answered(call, "application/json", ofString(body), status, Map.of());
  }

  private JsonNode example(String name, int status, Map<String, String> known) throws Exception {
    return answered(call(name), "text/plain", noBody(), status, known);
  }

  private JsonNode answered(
      Call call, String type, BodyPublisher body, int status, Map<String, String> known)
      throws Exception {
    var answer =
        send(
            request(path(call, known))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(call.method(), body));

    assertThat(answer.statusCode()).as("%s: %s", call.name(), answer.body()).isEqualTo(status);
    assertThat(document.statuses(call)).as(call.name()).contains(Integer.toString(status));
    if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
      return json.createObjectNode();
    }
    JsonNode content = json.readTree(answer.body());
    assertDescribed(call.name(), content, document.schema(call, status));
    return content;
  }

  /** Members that are answered are described, and those described as always there are. */
  private void assertDescribed(String where, JsonNode content, Map<String, Object> schema) {
    Map<String, Object> properties = ApiDocument.map(schema, "properties");
    if (content.isArray() && schema.containsKey("items")) {
      Map<String, Object> items = document.follow(ApiDocument.map(schema, "items"));
      content.forEach(item -> assertDescribed(where, item, items));
    } else if (content.isObject() && !properties.isEmpty()) {
      var required = (Collection<?>) schema.getOrDefault("required", List.of());
      assertThat(content.propertyNames()).as(where).containsAll(names(required));
      if (!schema.containsKey("additionalProperties")) {
        assertThat(properties.keySet()).as(where).containsAll(content.propertyNames());
      }
    }
  }

  private JsonNode importExample() throws Exception {
    Call call = call("POST /api/contacts/import");
    var fields =
        ApiDocument.map(
            call.operation(),
            "requestBody",
            "content",
            "multipart/form-data",
            "examples",
            "file",
            "value");
    StringBuilder form = new StringBuilder();
    fields.forEach(
        (name, value) -> {
          String file = name.equals("file") ? "; filename=\"people.csv\"" : "";
          form.append(
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                  .formatted(BOUNDARY, name, file, value));
        });
    form.append("--").append(BOUNDARY).append("--\r\n");
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return answered(call, type, ofString(form.toString()), 202, Map.of());
  }

  /** The shipped campaign that the examples name; it is published once the engine is ready. */
  private void publishExample() throws Exception {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                send(request("/api/campaigns/welcome.bpmn")
                            .header("Authorization", "Bearer " + key))
                        .statusCode()
                    == 200);
    Call call = call("POST /api/campaigns");
    Path folder = Path.of("processes", "welcome");
    JsonNode answer = answered(call, "application/zip", ofByteArray(zip(folder)), 200, Map.of());
    assertThat(answer.path("status").asString()).isEqualTo("unchanged");
  }

  private void checkExample() throws Exception {
    Call call = call("POST /api/campaigns/check");
    byte[] welcome = zip(Path.of("processes", "welcome"));
    JsonNode answer = answered(call, "application/zip", ofByteArray(welcome), 200, Map.of());
    assertThat(answer.path("sound").asBoolean()).isTrue();
    assertDescribed(call.name(), answer.path("pressure"), document.schema("Pressure"));
  }

  private String moved(JsonNode move) {
    String id = move.path("id").asString();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                send(request("/api/moves/" + id).header("Authorization", "Bearer " + key))
                    .body()
                    .contains("finishedAt"));
    return id;
  }

  private void jobIsDone(String id) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                send(request("/api/jobs/" + id).header("Authorization", "Bearer " + key))
                    .body()
                    .contains("DONE"));
  }

  private Call call(String name) {
    return document.calls().stream().filter(it -> it.name().equals(name)).findAny().orElseThrow();
  }

  private static String path(Call call, Map<String, String> known) {
    StringBuilder query = new StringBuilder();
    String path = call.path();
    for (var parameter : call.parameters().entrySet()) {
      String name = parameter.getKey();
      String value = known.getOrDefault(name, parameter.getValue().toString());
      if (path.contains("{" + name + "}")) {
        path = path.replace("{" + name + "}", value);
      } else {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
      }
    }
    return path + query;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static List<String> names(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static Stream<String> shapes(RequestMappingInfo mapping) {
    Set<String> paths = mapping.getPatternValues();
    return paths.stream()
        .filter(path -> path.startsWith("/api/") || path.startsWith("/u/"))
        .filter(path -> !path.equals("/api/**"))
        .flatMap(
            path ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(method -> method + " " + path.replaceAll("\\{[^}]*}", "{}")));
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
