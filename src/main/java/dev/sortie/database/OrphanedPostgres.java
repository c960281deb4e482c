package dev.sortie.database;

import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that a killed application left running on our own data.
 *
 * <p>It is ours, and ended, only if the process that {@code postmaster.pid} names runs on this very
 * cluster folder by its command line. A process that merely got the same number is left alone.
 */
record OrphanedPostgres(ProcessHandle process, Path cluster) {

  private static final long END_SECONDS = 20;

  static Optional<OrphanedPostgres> of(Path cluster) {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
      return first.matches("\\d{1,18}")
          ? ProcessHandle.of(Long.parseLong(first))
              .filter(process -> runsOn(process, cluster))
              .map(process -> new OrphanedPostgres(process, cluster))
          : Optional.empty();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Ends it in PostgreSQL's fast way (SIGINT) and waits until it is gone. */
  void end() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
      process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    } catch (IOException | ExecutionException | TimeoutException cause) {
      throw new StartupException("database-orphan", cause, process.pid(), cluster);
    }
  }

  private static boolean runsOn(ProcessHandle process, Path cluster) {
    ProcessHandle.Info info = process.info();
    return info.command().orElse("").endsWith("postgres")
        && info.commandLine().orElse("").contains(cluster.toString());
  }
}
