package dev.sortie.enrollment.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU time so far of an installation's three parts, by what their command lines say. */
record CpuSeconds(double application, double broker, double database) {

  static CpuSeconds of(Process application, List<ProcessHandle> children) {
    Map<String, Double> parts = new TreeMap<>();
    Stream.concat(Stream.of(application.toHandle()), children.stream())
        .forEach(process -> parts.merge(part(application, process), seconds(process), Double::sum));
    return new CpuSeconds(
        parts.getOrDefault("application", 0.0),
        parts.getOrDefault("broker", 0.0),
        parts.getOrDefault("database", 0.0));
  }

  CpuSeconds since(CpuSeconds earlier) {
    return new CpuSeconds(
        application - earlier.application, broker - earlier.broker, database - earlier.database);
  }

  private static String part(Process application, ProcessHandle process) {
    if (process.pid() == application.pid()) {
      return "application";
    }
    String command = process.info().command().orElse("");
    return command.endsWith("java") ? "broker" : "database";
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }
}
