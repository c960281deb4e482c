package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricLinesTest {

  private static final MetricLines LINES =
      MetricLines.of(
          """
          # HELP zeebe_dropped_request_count_total Number of requests dropped
          # TYPE zeebe_dropped_request_count_total counter
          zeebe_dropped_request_count_total{partition="1",} 50.0
          zeebe_dropped_request_count_total{partition="12",} 1.5E2
          jvm_memory_max_bytes{area="heap",id="Eden Space",} 1.43130624E8
          jvm_memory_max_bytes{area="nonheap",id="Metaspace",} -1.0
          process_uptime_seconds 85.118
          strange
          """);

  @Test
  void addsUpAllThatHaveAName() {
    assertThat(LINES.sum("zeebe_dropped_request_count_total")).isEqualTo(200);
    assertThat(LINES.sum("process_uptime_seconds")).isEqualTo(85);
    assertThat(LINES.sum("zeebe_dropped")).isZero();
  }

  @Test
  void addsUpThoseWithALabel() {
    assertThat(LINES.sum("zeebe_dropped_request_count_total", "partition", "1")).isEqualTo(50);
    assertThat(LINES.sum("jvm_memory_max_bytes", "area", "heap")).isEqualTo(143_130_624);
  }
}
