package dev.sortie.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The disk of the embedded engine, in bytes.
 *
 * @param used by the engine's folder
 * @param free on its disk
 * @param reserve with less than this free it takes no commands
 */
public record Storage(String folder, long used, long free, long reserve) {

  static Storage of(Path folder, long free, long reserve) {
    return new Storage(folder.toString(), used(folder), free, reserve);
  }

  /** Whether the reserve is nearly reached: half of what is free above it is soon written. */
  public boolean low() {
    return free < 2 * reserve;
  }

  /** Segments and snapshots come and go while one counts. */
  private static long used(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(Storage::size).sum();
    } catch (IOException | UncheckedIOException moving) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
