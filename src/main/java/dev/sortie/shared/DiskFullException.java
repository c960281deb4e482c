package dev.sortie.shared;

import org.springframework.util.unit.DataSize;

/** New work is refused because the disk is nearly full. Nothing that was accepted is lost. */
public final class DiskFullException extends RequestException {

  DiskFullException(DataSize free, DataSize reserve) {
    super(Kind.NO_SPACE, "shared.disk-full", free.toMegabytes(), reserve.toMegabytes());
  }
}
