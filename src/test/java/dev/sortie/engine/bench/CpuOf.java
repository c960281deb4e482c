package dev.sortie.engine.bench;

import java.time.Duration;
import java.util.List;

/** CPU time that processes have used so far. */
final class CpuOf {

  private CpuOf() {}

  static double processes(List<ProcessHandle> processes) {
    return processes.stream()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1000.0;
  }
}
