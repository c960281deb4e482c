package dev.sortie.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.springframework.util.unit.DataSize;

/**
 * Refuses new work while the disk of the data folder is nearly full, so that what was accepted
 * before can still be finished and kept. Stops are never refused.
 */
public final class DiskReserve {

  private final DataDirectory data;
  private final DataSize reserve;

  public DiskReserve(DataDirectory data, DataSize reserve) {
    this.data = data;
    this.reserve = reserve;
  }

  /**
   * Nothing, if there is room for new work: an import, an enrollment, a campaign.
   *
   * @throws DiskFullException if less than the reserve is free
   */
  public void requireRoom() {
    DataSize free = free();
    if (free.compareTo(reserve) < 0) {
      throw new DiskFullException(free, reserve);
    }
  }

  private DataSize free() {
    try {
      FileStore disk = Files.getFileStore(data.root());
      return DataSize.ofBytes(disk.getUsableSpace());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
