package dev.sortie.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads a campaign from whatever of it somebody points at on a disk. */
final class CampaignPath {

  private CampaignPath() {}

  /**
   * A folder, an archive, or a diagram, which brings the mails that lie beside it.
   *
   * @throws CampaignFilesException if it is no campaign
   */
  static CampaignFiles read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return CampaignFolder.read(path);
    }
    try (InputStream file = Files.newInputStream(path)) {
      CampaignFiles files = CampaignUpload.read(file);
      return path.toString().endsWith(".bpmn")
          ? files.withMails(CampaignFolder.mails(folder(path)))
          : files;
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
