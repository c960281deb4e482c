package dev.sortie.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Copies of the shipped campaigns whose mails may leave at any hour, for walks that have to go the
 * same way at night.
 */
final class OpenAllDay {

  private static final String WINDOW = "<zeebe:header key=\"window\" value=\"[^\"]*\" ?/>";

  private OpenAllDay() {}

  /** Copies a folder of {@code processes} and all in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> copyFile(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyFile(Path file, Path target) {
    try {
      Files.createDirectories(target.getParent());
      if (file.toString().endsWith(".bpmn")) {
        Files.writeString(target, Files.readString(file).replaceAll(WINDOW, ""));
      } else {
        Files.copy(file, target);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
