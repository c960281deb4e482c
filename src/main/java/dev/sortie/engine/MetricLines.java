package dev.sortie.engine;

import java.util.List;

/** Figures in Prometheus' text form: {@code name{label="value",} 12.0}. */
record MetricLines(List<String> lines) {

  static MetricLines of(String text) {
    return new MetricLines(
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
  }

  /** Over all labels; 0 where there is none. */
  long sum(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToLong(MetricLines::value)
        .sum();
  }

  /** Of those with this label. */
  long sum(String name, String label, String value) {
    String wanted = label + "=\"" + value + "\"";
    return lines.stream()
        .filter(line -> line.startsWith(name + "{") && line.contains(wanted))
        .mapToLong(MetricLines::value)
        .sum();
  }

  private static long value(String line) {
    try {
      return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
