package dev.sortie.engine;

import dev.sortie.engine.BrokerReport.PartitionReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the embedded broker over its management port how it is. Two short calls. */
final class BrokerActuator {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final JsonMapper JSON = new JsonMapper();

  private static final String WRITTEN = "zeebe_log_appender_last_committed_position";
  private static final String HANDED_OVER = "zeebe_exporter_last_exported_position";
  private static final String REJECTED = "zeebe_dropped_request_count_total";
  private static final String IN_FLIGHT = "zeebe_backpressure_inflight_requests_count";
  private static final String LIMIT_NOW = "zeebe_backpressure_requests_limit";
  private static final String HEAP_USED = "jvm_memory_used_bytes";
  private static final String HEAP_MOST = "jvm_memory_max_bytes";

  private final URI partitions;
  private final URI figures;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  BrokerActuator(URI management) {
    this.partitions = management.resolve("/actuator/partitions");
    this.figures =
        management.resolve(
            "/actuator/prometheus?includedNames="
                + String.join(
                    ",",
                    WRITTEN,
                    HANDED_OVER,
                    REJECTED,
                    IN_FLIGHT,
                    LIMIT_NOW,
                    HEAP_USED,
                    HEAP_MOST));
  }

  /**
   * Asks now.
   *
   * @throws IOException if it does not answer
   */
  BrokerReport report() throws IOException {
    MetricLines lines = MetricLines.of(get(figures));
    return new BrokerReport(
        partitions(get(partitions), lines),
        lines.sum(REJECTED),
        lines.sum(IN_FLIGHT),
        lines.sum(LIMIT_NOW),
        lines.sum(HEAP_USED, "area", "heap"),
        lines.sum(HEAP_MOST, "area", "heap"));
  }

  private static List<PartitionReport> partitions(String answer, MetricLines lines)
      throws IOException {
    List<PartitionReport> all = new ArrayList<>();
    try {
      for (var one : JSON.readTree(answer).properties()) {
        JsonNode state = one.getValue();
        long processed = state.path("processedPosition").asLong(-1);
        all.add(
            new PartitionReport(
                Integer.parseInt(one.getKey()),
                state.path("streamProcessorPhase").asString("").equals("PROCESSING"),
                state.path("exporterPhase").asString("").equals("EXPORTING"),
                Math.max(processed, position(WRITTEN, one.getKey(), lines)),
                processed,
                state.path("exportedPosition").asLong(-1),
                position(HANDED_OVER, one.getKey(), lines),
                state.path("processedPositionInSnapshot").asLong(-1)));
      }
    } catch (JacksonException | NumberFormatException strange) {
      throw new IOException(strange);
    }
    return all;
  }

  /** Positions begin with 1; what was never there has no figure. */
  private static long position(String name, String partition, MetricLines lines) {
    long position = lines.sum(name, "partition", partition);
    return position == 0 ? -1 : position;
  }

  private String get(URI address) throws IOException {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(LIMIT).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("Expected 200 from " + address + ", but was " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
