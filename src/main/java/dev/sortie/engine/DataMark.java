package dev.sortie.engine;

import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a data folder of the engine was made by. Zeebe opens data of its own minor version only,
 * does not go back a patch, and never changes the number of partitions.
 */
record DataMark(String version, int partitions) {

  private static final String FILE = "made-by.properties";

  /**
   * Compares with what is written in the folder, and writes it there.
   *
   * @throws StartupException if this engine must not open the data; nothing is touched then
   */
  static void check(Path folder, DataMark now) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      DataMark before = read(file);
      if (!now.canOpen(before.version)) {
        throw new StartupException("engine-version", folder, before.version, now.version);
      }
      if (now.partitions != before.partitions) {
        throw new StartupException("engine-partitions", folder, before.partitions, now.partitions);
      }
    }
    Files.writeString(file, "version=" + now.version + "\npartitions=" + now.partitions + "\n");
  }

  /** Whether the engine of this version may open data of that one. */
  boolean canOpen(String data) {
    String[] mine = version.split("\\.");
    String[] theirs = data.split("\\.");
    return mine.length == 3
        && theirs.length == 3
        && mine[0].equals(theirs[0])
        && mine[1].equals(theirs[1])
        && isNumber(mine[2])
        && isNumber(theirs[2])
        && Integer.parseInt(mine[2]) >= Integer.parseInt(theirs[2]);
  }

  private static DataMark read(Path file) throws IOException {
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      written.load(reader);
    }
    String partitions = written.getProperty("partitions", "");
    return new DataMark(
        written.getProperty("version", "?"),
        isNumber(partitions) ? Integer.parseInt(partitions) : 0);
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,9}");
  }
}
