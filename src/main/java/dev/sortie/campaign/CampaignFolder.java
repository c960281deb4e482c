package dev.sortie.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a campaign from its folder: one diagram, and its mails in the folder {@code mails}. */
final class CampaignFolder {

  private static final int DEPTH = 2;
  private static final String MAILS = "mails";

  private CampaignFolder() {}

  /** Whether this is a folder with a diagram in it. */
  static boolean isOne(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".bpmn"));
    } catch (IOException exception) {
      // Read again by read(), which says what is wrong.
      return true;
    }
  }

  static CampaignFiles read(Path folder) throws IOException {
    return collect(folder, folder).files();
  }

  /** The mails of the folder alone, whatever else lies there; empty where it has none. */
  static Map<MailName, MailFiles> mails(Path folder) throws IOException {
    Path mails = folder.resolve(MAILS);
    return Files.isDirectory(mails) ? collect(folder, mails).mails() : Map.of();
  }

  private static FileCollector collect(Path folder, Path from) throws IOException {
    FileCollector files = new FileCollector();
    long room = CampaignUpload.MAX_BYTES;
    for (Path file : files(folder, from)) {
      room -= Files.size(file);
      if (room < 0) {
        throw CampaignFilesException.tooLarge(CampaignUpload.MAX_BYTES / (1024L * 1024));
      }
      files.add(relative(folder, file), Files.readAllBytes(file));
    }
    return files;
  }

  private static List<Path> files(Path folder, Path from) throws IOException {
    try (Stream<Path> entries = Files.walk(from, DEPTH)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> FileCollector.takes(relative(folder, file)))
          .sorted()
          .toList();
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
