package dev.sortie.engine.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the exporter costs the engine: the same broker and the same diagram (three doors, a wait of
 * a second, a job) without it and with it, in turns, in one run.
 *
 * <p>Usage: {@code ./sortie bench exporter [instances] [rounds]}, 3,000 and 4 by default.
 */
public final class ExporterBench {

  private static final Path DIAGRAM =
      Path.of("src/test/resources/dev/sortie/engine/three-exits.bpmn");
  private static final int WARM_UP = 500;
  private static final String LINE = "%-12s %8s %12s %10s %12s %14s %12s%n";

  private record Row(
      boolean exporter,
      int instances,
      Duration taken,
      Duration behind,
      long records,
      double brokerCpu,
      double databaseCpu) {

    double rate() {
      return instances * 1000.0 / taken.toMillis();
    }

    /** Until the last row was written, which is what the pace of the engine comes to in the end. */
    double rateOfRows() {
      return instances * 1000.0 / taken.plus(behind).toMillis();
    }

    void print(PrintStream out) {
      out.printf(
          LINE,
          exporter ? "with" : "without",
          number("%.1f", taken.toMillis() / 1000.0),
          number("%.0f", rate()),
          number("%.0f", records * 1000.0 / taken.toMillis()),
          number("%.1f", brokerCpu),
          number("%.1f", databaseCpu),
          exporter ? number("%.2f", behind.toMillis() / 1000.0) : "");
    }
  }

  private ExporterBench() {}

  public static void main(String[] arguments) throws Exception {
    int instances = arguments.length < 1 ? 3000 : Integer.parseInt(arguments[0]);
    int rounds = arguments.length < 2 ? 4 : Integer.parseInt(arguments[1]);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "exporter-")
            .toAbsolutePath();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Row> rows = new ArrayList<>();
    try (BenchDatabase database = new BenchDatabase(folder)) {
      out.println("The engine without and with the exporter, " + instances + " instances each");
      out.printf(
          LINE,
          "exporter",
          "seconds",
          "instances/s",
          "records/s",
          "CPU s broker",
          "CPU s database",
          "rows behind");
      measure(folder.resolve("warm-up"), database, false, WARM_UP);
      for (int round = 1; round <= rounds; round++) {
        for (boolean exporter : new boolean[] {false, true}) {
          Path arm = folder.resolve((exporter ? "with-" : "without-") + round);
          Row row = measure(arm, database, exporter, instances);
          row.print(out);
          rows.add(row);
        }
      }
    }
    double without = median(rows, false, Row::rate);
    out.printf("median without: %s instances/s%n", number("%.0f", without));
    out.printf(
        "median with:    %s instances/s, %s until the last row is written%n",
        number("%.0f", median(rows, true, Row::rate)),
        number("%.0f", median(rows, true, Row::rateOfRows)));
    out.printf(
        "ratio with / without: %s, %s until the last row is written%n",
        number("%.2f", median(rows, true, Row::rate) / without),
        number("%.2f", median(rows, true, Row::rateOfRows) / without));
  }

  private static Row measure(Path folder, BenchDatabase database, boolean exporter, int instances)
      throws Exception {
    String name = database.fresh();
    byte[] bpmn = Files.readString(DIAGRAM).replace("P7D", "PT1S").getBytes(StandardCharsets.UTF_8);
    Map<String, String> environment = exporter ? database.exporter(name) : Map.of();
    try (Arm arm = Arm.start(folder, bpmn, environment)) {
      arm.run(WARM_UP);
      long records = arm.records();
      double broker = arm.cpuSeconds();
      double server = database.cpuSeconds();
      Duration taken = arm.run(instances);
      long over = System.nanoTime();
      if (exporter) {
        database.awaitOver(name, WARM_UP + instances);
      }
      return new Row(
          exporter,
          instances,
          taken,
          Duration.ofNanos(System.nanoTime() - over),
          arm.records() - records,
          arm.cpuSeconds() - broker,
          database.cpuSeconds() - server);
    }
  }

  private static double median(List<Row> rows, boolean exporter, ToDoubleFunction<Row> value) {
    double[] sorted =
        rows.stream()
            .filter(row -> row.exporter() == exporter)
            .mapToDouble(value)
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
