package dev.sortie.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a broker's start as they lie in memory (class data sharing, JEP 350), so that the
 * next start maps them instead of reading and checking them.
 *
 * @param file is used where it is there; else the broker writes it when it ends. Null = neither
 */
record BrokerImage(@Nullable Path file) {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(90);

  /** For the Java machine. One that does not fit is passed over without a word. */
  List<String> options() {
    if (file == null) {
      return List.of();
    }
    return Files.exists(file)
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of("-XX:ArchiveClassesAtExit=" + file);
  }

  /** How long a broker that was started by now may take to end. */
  Duration stopLimit() {
    return file == null || Files.exists(file) ? STOP_LIMIT : WRITE_LIMIT;
  }
}
