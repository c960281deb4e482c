package dev.sortie.engine;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine's data in a folder were made by, and which engine they are. Zeebe opens data of
 * its own minor version only, does not go back a patch, and never changes the number of partitions.
 *
 * @param engine made with the folder; another folder is another engine, whose keys begin anew
 */
record DataMark(String version, int partitions, UUID engine) {

  private static final String FILE = "made-by.properties";
  private static final Pattern VERSION = Pattern.compile("(\\d{1,9}\\.\\d{1,9})\\.(\\d{1,9})");

  /**
   * Compares with what is written in the folder, and writes it there.
   *
   * @param wanted the number of partitions; 0 for that of the folder
   * @throws StartupException if this version must not open the data; nothing is touched then
   */
  static DataMark checked(Path folder, String version, int wanted) throws IOException {
    Path file = folder.resolve(FILE);
    UUID engine = UUID.randomUUID();
    int partitions = wanted == 0 ? EngineSettings.PARTITIONS_OF_NEW_DATA : wanted;
    if (Files.exists(file)) {
      DataMark before = read(file);
      if (!canOpen(version, before.version)) {
        throw new StartupException("engine-version", folder, before.version, version);
      }
      if (wanted != 0 && wanted != before.partitions) {
        throw new StartupException("engine-partitions", folder, before.partitions, wanted);
      }
      partitions = before.partitions;
      engine = before.engine;
    }
    DataMark now = new DataMark(version, partitions, engine);
    DataDirectory.writeSecret(file, now.text());
    return now;
  }

  /** Whether an engine of one version may open data of another. */
  static boolean canOpen(String engine, String data) {
    Matcher mine = VERSION.matcher(engine);
    Matcher theirs = VERSION.matcher(data);
    return mine.matches()
        && theirs.matches()
        && mine.group(1).equals(theirs.group(1))
        && Integer.parseInt(mine.group(2)) >= Integer.parseInt(theirs.group(2));
  }

  private String text() {
    return "version=" + version + "\npartitions=" + partitions + "\nengine=" + engine + "\n";
  }

  private static DataMark read(Path file) throws IOException {
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      written.load(reader);
      return new DataMark(
          written.getProperty("version", "?"),
          Integer.parseInt(written.getProperty("partitions", "0")),
          UUID.fromString(written.getProperty("engine", "")));
    } catch (IllegalArgumentException unreadable) {
      throw new StartupException("engine-mark", unreadable, file);
    }
  }
}
