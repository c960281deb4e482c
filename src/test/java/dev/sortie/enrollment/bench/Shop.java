package dev.sortie.enrollment.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sortie.installation.Installation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A shop that uses an installation by its REST API, as any program would. */
public record Shop(Installation installation, String key, HttpClient http) {

  private static final String JSON = "application/json";

  public static Shop of(Installation installation) throws IOException, InterruptedException {
    return new Shop(
        installation, installation.apiKey("bench", "ADMIN"), HttpClient.newHttpClient());
  }

  /** Imports this many new contacts with this tag and answers how many there are. */
  public int contacts(String tag, int count) throws IOException, InterruptedException {
    StringBuilder csv = new StringBuilder("email,first name,last name,language\n");
    IntStream.range(0, count)
        .forEach(
            index ->
                csv.append(tag)
                    .append(index)
                    .append("@bench.example,Ada,Lovelace,")
                    .append(index % 2 == 0 ? "en" : "fr")
                    .append('\n'));
    String boundary = "sortie-bench";
    String body =
        part(boundary, "file\"; filename=\"contacts.csv", csv.toString())
            + part(boundary, "tags", tag)
            + part(boundary, "consentSource", "benchmark")
            + "--"
            + boundary
            + "--\r\n";
    String answer = send("/api/contacts/import", "multipart/form-data; boundary=" + boundary, body);
    String job = answer.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> get("/api/jobs/" + job).contains("\"DONE\""));
    return count;
  }

  /** Enrolls all contacts of this tag. */
  public void enroll(String campaign, String tag) throws IOException, InterruptedException {
    send(
        "/api/campaigns/" + campaign + "/enrollments",
        JSON,
        "{\"filter\": {\"tags\": [\"" + tag + "\"]}}");
  }

  /** Says that this contact wants no more mail, and answers the receipt. */
  public String unsubscribe(String address) throws IOException, InterruptedException {
    return send("/api/contacts/" + address + "/stops", JSON, "{\"reason\": \"UNSUBSCRIBED\"}");
  }

  /** Says that this contact did something, and answers what that set off. */
  public String event(String address, String name) throws IOException, InterruptedException {
    return send(
        "/api/events", JSON, "{\"contact\": \"%s\", \"name\": \"%s\"}".formatted(address, name));
  }

  /** The installation's own database, to count what it wrote. */
  public JdbcClient ledger() throws IOException {
    Properties address = new Properties();
    Path file = installation.data().resolve("database/connection.properties");
    try (var reader = Files.newBufferedReader(file)) {
      address.load(reader);
    }
    return JdbcClient.create(
        new SingleConnectionDataSource(
            address.getProperty("url"),
            address.getProperty("user"),
            address.getProperty("password"),
            true));
  }

  private String send(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          path + " answered " + response.statusCode() + response.body());
    }
    return response.body();
  }

  /** What a GET answers. */
  public String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(installation.uri(path)).header("Authorization", "Bearer " + key);
  }

  private static String part(String boundary, String name, String content) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n"
        + (name.startsWith("file") ? "Content-Type: text/csv\r\n" : "")
        + "\r\n"
        + content
        + "\r\n";
  }
}
