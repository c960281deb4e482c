package dev.sortie.enrollment.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory of a process and all below it, each shared page counted in parts (Linux PSS). */
final class Memory {

  private Memory() {}

  static long residentMegabytes(Process application, List<ProcessHandle> children) {
    return Stream.concat(Stream.of(application.toHandle()), children.stream())
            .mapToLong(process -> kilobytes(process.pid()))
            .sum()
        / 1024;
  }

  private static long kilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
