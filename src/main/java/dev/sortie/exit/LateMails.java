package dev.sortie.exit;

import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.ExitReason;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The watch over the first promise: no mail after the exit. A service mail behind the door of
 * conversion breaks none, since the diagram says that it follows.
 */
@Component
final class LateMails {

  /** How many, and the newest of them. */
  record Found(long count, List<LateMail> newest) {}

  private final LateMailRepository repository;
  private final Campaigns campaigns;

  LateMails(LateMailRepository repository, Campaigns campaigns) {
    this.repository = repository;
    this.campaigns = campaigns;
  }

  Found since(Instant from) {
    List<LateMailRepository.Group> broken =
        repository.groups(from).stream().filter(group -> !isAllowed(group)).toList();
    return new Found(
        broken.stream().mapToLong(LateMailRepository.Group::mails).sum(),
        repository.list(from, broken));
  }

  private boolean isAllowed(LateMailRepository.Group group) {
    return group.door() == ExitReason.CONVERTED
        && group.category().equals("SERVICE")
        && !campaigns.isInside(group.version(), group.elementId());
  }
}
