package dev.sortie;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that has an API key. */
public record ApiCaller(int port, String key) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  public record Answer(int status, String type, JsonNode body) {}

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  public Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  public Answer put(String path) throws IOException, InterruptedException {
    return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
  }

  public Answer put(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer post(String path, String body) throws IOException, InterruptedException {
    return send(json(path, body));
  }

  public Answer post(String path, String idempotencyKey, String body)
      throws IOException, InterruptedException {
    return send(json(path, body).header("Idempotency-Key", idempotencyKey));
  }

  /** A file as a form sends it (RFC 7578). */
  public Answer upload(String path, String fileName, String content)
      throws IOException, InterruptedException {
    String form =
        """
        --border\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --border--\r
        """
            .formatted(fileName, content);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=border")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder json(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + key);
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        JSON.readTree(response.body()));
  }
}
