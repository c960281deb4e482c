package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stop did, provably.
 *
 * @param acceptedAt from then on no mail of an ended enrollment begins to leave
 * @param inTransmission sends that had begun to leave before, by id
 * @param exits one for each enrollment that was found
 */
public record Receipt(
    StopId id,
    ContactId contact,
    StopReason reason,
    Instant acceptedAt,
    List<UUID> inTransmission,
    List<Exit> exits) {

  public Receipt {
    inTransmission = List.copyOf(inTransmission);
    exits = List.copyOf(exits);
  }

  /**
   * One enrollment that the stop ended.
   *
   * @param publishedAt when the engine was told; null before, or if it never had to be
   * @param endedAt when it was over; null while it is not
   * @param forcedAt when its instance was cancelled, since it did not leave by its door; else null
   */
  public record Exit(
      EnrollmentId enrollment,
      CampaignKey campaign,
      @Nullable Instant publishedAt,
      @Nullable Instant endedAt,
      @Nullable Instant forcedAt) {}

  /** Whether everything that was found is over. */
  public boolean isComplete() {
    return exits.stream().allMatch(exit -> exit.endedAt() != null);
  }

  /** From the acceptance until the last one was over; empty while that is not so. */
  public Optional<Duration> timeToStop() {
    if (!isComplete()) {
      return Optional.empty();
    }
    return Optional.of(
        exits.stream().map(this::timeTo).max(Duration::compareTo).orElse(Duration.ZERO));
  }

  /** The engine's clock may be a little behind ours. */
  private Duration timeTo(Exit exit) {
    Instant ended = exit.endedAt();
    return ended == null || ended.isBefore(acceptedAt)
        ? Duration.ZERO
        : Duration.between(acceptedAt, ended);
  }
}
