package dev.sortie.campaign;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Takes what somebody uploads for a campaign: a diagram, or a zip archive of a campaign's folder.
 * Which it is, its first bytes say. Nothing is written to a disk.
 */
public final class CampaignUpload {

  /** More than any campaign has; what is larger is refused while it is read. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final int MAX_FILES = 200;
  private static final long MEGABYTE = 1024L * 1024;

  private CampaignUpload() {}

  /**
   * Reads an upload to its end or to the limit.
   *
   * @throws CampaignFilesException if it is too large, or an archive that can not be read
   */
  public static CampaignFiles read(InputStream upload) throws IOException {
    byte[] bytes = upload.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw CampaignFilesException.tooLarge(MAX_BYTES / MEGABYTE);
    }
    return isZip(bytes) ? unzip(bytes) : CampaignFiles.ofDiagram(bytes);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
  }

  private static CampaignFiles unzip(byte[] bytes) throws IOException {
    FileCollector files = new FileCollector();
    int count = 0;
    long room = MAX_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MAX_FILES) {
          throw CampaignFilesException.tooMany(MAX_FILES);
        }
        String path = safePath(entry.getName());
        // Also what is passed over is inflated here, so it counts as well.
        byte[] content = zip.readNBytes((int) room + 1);
        room -= content.length;
        if (room < 0) {
          throw CampaignFilesException.tooLarge(MAX_BYTES / MEGABYTE);
        }
        if (!entry.isDirectory() && FileCollector.takes(path)) {
          files.add(path, content);
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException exception) {
      throw CampaignFilesException.notAnArchive();
    }
    return files.files();
  }

  /**
   * Refuses names that would leave the folder, though we unpack none: such an archive is an attack.
   */
  private static String safePath(String name) {
    String path = name.replace('\\', '/');
    boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*");
    if (absolute || ("/" + path + "/").contains("/../") || path.indexOf('\0') >= 0) {
      throw CampaignFilesException.unsafePath(name);
    }
    return path;
  }
}
