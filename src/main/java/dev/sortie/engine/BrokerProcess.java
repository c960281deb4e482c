package dev.sortie.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The child process that runs the embedded engine.
 *
 * @param startedAt by the machine's clock; null where the system does not say
 * @param memory bytes of the machine's memory; -1 where the system does not say
 */
public record BrokerProcess(long pid, boolean alive, @Nullable Instant startedAt, long memory) {

  static BrokerProcess of(ProcessHandle process) {
    return new BrokerProcess(
        process.pid(),
        process.isAlive(),
        process.info().startInstant().orElse(null),
        memory(process.pid()));
  }

  /** Linux tells in kilobytes (proc(5), VmRSS). */
  private static long memory(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException | NumberFormatException elsewhere) {
      return -1;
    }
  }
}
