package dev.sortie.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clock inside the embedded broker, moved over its management port. */
final class BrokerClock {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Pattern NOW = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");

  /** Nearer than this is the same time: asking takes that long. */
  private static final Duration SAME = Duration.ofMillis(500);

  private final URI clock;
  private final InstantSource wall;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  BrokerClock(URI management, InstantSource wall) {
    this.clock = management.resolve("/actuator/clock");
    this.wall = wall;
  }

  /**
   * Moves the broker's clock to this much ahead of the wall clock. Done twice it is done once, and
   * it never moves the clock back.
   *
   * @throws IOException if the broker does not answer (yet); the clock may have been moved
   */
  void align(Duration ahead) throws IOException {
    Duration missing = ahead.minus(Duration.between(wall.instant(), now()));
    if (missing.compareTo(SAME) > 0) {
      send(
          HttpRequest.newBuilder(URI.create(clock + "/add"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"offsetMilli\":" + missing.toMillis() + "}")));
    }
  }

  private Instant now() throws IOException {
    Matcher found = NOW.matcher(send(HttpRequest.newBuilder(clock).GET()));
    if (!found.find()) {
      throw new IOException("Expected the broker's time at " + clock);
    }
    return Instant.ofEpochMilli(Long.parseLong(found.group(1)));
  }

  private String send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("Expected 200 from " + clock + ", but was " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
