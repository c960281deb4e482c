package dev.sortie.exit;

import dev.sortie.enrollment.Transmissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** No mail is on its way to anybody. */
final class NothingLeaves implements Transmissions {

  @Override
  public List<UUID> inTransmission(UUID contact) {
    return List.of();
  }

  @Override
  public List<UUID> mayYetArrive(UUID contact, Instant since) {
    return List.of();
  }
}
