package dev.sortie.contact;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.DiskReserve;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The folder where uploaded files wait for their import. */
@Component
final class ImportFiles {

  /** What was uploaded, as far as one look over the bytes tells. */
  record Stored(Charset charset, long lines) {}

  private static final int CHUNK = 64 * 1024;
  private static final long MEGABYTE = 1024L * 1024;

  private final Path folder;
  private final long maxBytes;
  private final DiskReserve disk;

  @Autowired
  ImportFiles(DataDirectory home, DiskReserve disk, ContactSettings settings) {
    this(home.folder("imports"), disk, settings.importMaxSize().toBytes());
  }

  ImportFiles(Path folder, DiskReserve disk, long maxBytes) {
    this.folder = folder;
    this.disk = disk;
    this.maxBytes = maxBytes;
  }

  long maxBytes() {
    return maxBytes;
  }

  Path path(UUID id) {
    return folder.resolve(id + ".csv");
  }

  /** Refuses before the first byte what says by itself that it is too large. */
  void checkSize(long bytes) {
    if (bytes > maxBytes) {
      throw ImportRefusedException.tooLarge(maxBytes / MEGABYTE);
    }
  }

  /** Keeps all of it or nothing; refused while the disk is nearly full. */
  Stored store(UUID id, InputStream content) {
    disk.requireRoom();
    Path path = path(id);
    FileScan scan = new FileScan();
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(path)) {
        copy(content, out, scan);
      }
      return new Stored(scan.charset(), scan.lines());
    } catch (IOException failed) {
      delete(id);
      throw refusal(failed);
    } catch (RuntimeException refused) {
      delete(id);
      throw refused;
    }
  }

  void delete(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  void copy(InputStream content, OutputStream out, FileScan scan) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    for (int length; (length = content.read(chunk)) >= 0; ) {
      bytes += length;
      checkSize(bytes);
      scan.take(chunk, length);
      out.write(chunk, 0, length);
    }
    if (bytes == 0) {
      throw ImportRefusedException.empty();
    }
  }

  /** Java has no type for a full disk, only the words of the operating system. */
  static RuntimeException refusal(IOException failed) {
    String words = String.valueOf(failed.getMessage());
    boolean full =
        words.contains("No space left")
            || words.contains("not enough space")
            || words.contains("Disk quota exceeded");
    return full ? ImportRefusedException.noSpace() : new UncheckedIOException(failed);
  }
}
