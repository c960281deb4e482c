package dev.sortie.crash.bench;

import dev.sortie.crash.CrashRun;
import dev.sortie.crash.Outcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Kills application, broker and database at random under load, and counts broken promises.
 *
 * <p>Usage: {@code ./sortie bench crash [minutes] [seed]}, 10 minutes by default.
 */
public final class CrashBench {

  private CrashBench() {}

  public static void main(String[] arguments) throws Exception {
    long minutes = arguments.length < 1 ? 10 : Long.parseLong(arguments[0]);
    long seed = arguments.length < 2 ? System.nanoTime() : Long.parseLong(arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "crash-");

    out.println("Crashes for " + minutes + " minutes, seed " + seed + ", in " + folder);
    Outcome outcome = CrashRun.of(folder.toAbsolutePath(), Duration.ofMinutes(minutes), seed);
    out.print(outcome.table());
    if (!outcome.violations().isEmpty()) {
      System.exit(1);
    }
  }
}
