package dev.sortie.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sortie.shared.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of a real server on this machine. */
class WebhooksTest {

  private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");

  private record Heard(String path, String id, String timestamp, String signature, String body) {}

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void signsWhatItTells() throws Exception {
    Webhooks webhooks = webhooks(Set.of("127.0.0.1"));

    WebhookOutcome outcome = webhooks.call(call("/200"));

    assertThat(outcome).isEqualTo(new WebhookOutcome.Taken(200));
    Heard call = heard.take();
    assertThat(call.body()).isEqualTo("{\"a\":\"é\"}");
    assertThat(call.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(call.signature())
        .isEqualTo(
            WebhookSecret.in(new DataDirectory(folder), new SecureRandom())
                .signature(call.id(), NOW, call.body()));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503})
  void mayComeAgainWhereItIsNotNow(int status) {
    assertThat(webhooks(Set.of("127.0.0.1")).call(call("/" + status)))
        .isEqualTo(new WebhookOutcome.NotNow("127.0.0.1 answered " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308, 400, 401, 404, 410})
  void isRefusedWhereItIsNotWantedAndFollowsNobodyElsewhere(int status) {
    assertThat(webhooks(Set.of("127.0.0.1")).call(call("/" + status)))
        .isEqualTo(new WebhookOutcome.Refused("127.0.0.1 answered " + status));
    assertThat(heard).extracting(Heard::path).containsExactly("/" + status);
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    assertThat(webhooks(Set.of("127.0.0.1")).call(call("/never")))
        .isInstanceOf(WebhookOutcome.NotNow.class);
  }

  @Test
  void leavesAnAnswerThatGoesOnAndOn() {
    assertThat(webhooks(Set.of("127.0.0.1")).call(call("/endless")))
        .isEqualTo(new WebhookOutcome.Taken(200));
  }

  @Test
  void leavesAnAnswerThatComesLetterByLetter() throws IOException {
    try (SlowHeaders slow = new SlowHeaders()) {
      Webhooks webhooks = webhooks(Set.of("127.0.0.1"));

      WebhookOutcome outcome = webhooks.call(slow.call());

      assertThat(outcome).isInstanceOf(WebhookOutcome.NotNow.class);
      assertThat(slow.letters()).as("each came in time").isGreaterThan(7);
    }
  }

  @Test
  void doesNotHoldACrowdAgainstTheOtherSide() throws Exception {
    try (SlowHeaders slow = new SlowHeaders()) {
      Webhooks webhooks = webhooks(Set.of("127.0.0.1"));
      for (int call = 0; call < 8; call++) {
        threads.execute(() -> webhooks.call(slow.call()));
      }
      slow.awaitCalls(8);

      assertThat(webhooks.call(slow.call())).isEqualTo(new WebhookOutcome.NoPlace("127.0.0.1"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/200",
        "http://somebody@127.0.0.1:%d/200",
        "https://127.0.0.1:%d/200",
        "https://localhost:%d/200",
        "https://[::1]:%d/200",
        "https://[::ffff:127.0.0.1]:%d/200",
        "https://2130706433:%d/200",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "gopher://127.0.0.1:%d/200"
      })
  void callsNobodyInOurNetworkWhomNobodyNamed(String url) {
    WebhookOutcome outcome =
        webhooks(Set.of())
            .call(
                new WebhookCall(
                    "a", URI.create(url.formatted(server.getAddress().getPort())), "{}"));

    assertThat(outcome).isInstanceOf(WebhookOutcome.Refused.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void saysThatNobodyIsThere() {
    server.stop(0);

    assertThat(webhooks(Set.of("127.0.0.1")).call(call("/200")))
        .isInstanceOf(WebhookOutcome.NotNow.class);
  }

  private WebhookCall call(String path) {
    return new WebhookCall(
        "0190-a_1",
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
        "{\"a\":\"é\"}");
  }

  private Webhooks webhooks(Set<String> inside) {
    WebhookSettings settings =
        new WebhookSettings(inside, Duration.ofSeconds(1), Duration.ofMillis(700));
    return new Webhooks(settings, new DataDirectory(folder), new SecureRandom(), () -> NOW);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    heard.add(
        new Heard(
            path,
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    switch (path) {
      case "/never" -> {}
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
          byte[] piece = new byte[4096];
          while (!Thread.currentThread().isInterrupted()) {
            body.write(piece);
          }
        }
      }
      default -> {
        exchange.getResponseHeaders().set("Location", "/200");
        exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
        exchange.close();
      }
    }
  }
}
