package dev.sortie.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a campaign runs, and whether it takes people in.
 *
 * <p>A pause holds steps, not time: a wait that is over meanwhile is over, and the step behind it
 * is late. The doors stay open, so that whoever wants to leave leaves.
 *
 * @param pausedAt all steps stand still since then; null while they run
 * @param resumedAt when they went on after the last pause; null where there was none
 * @param spread over how long after that what was late goes on
 * @param closedAt nobody is let in since then; null while the entries are open
 * @param archivedAt null where it is not in the archive
 */
public record CampaignState(
    @Nullable Instant pausedAt,
    @Nullable Instant resumedAt,
    Duration spread,
    @Nullable Instant closedAt,
    @Nullable Instant archivedAt) {

  /** It was never paused, closed or archived. */
  public static final CampaignState LIVE = new CampaignState(null, null, Duration.ZERO, null, null);

  /** The engine keeps a job that is held until then: a late look costs the resumed this much. */
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(15);

  private static final Duration SHORTEST_LOOK = Duration.ofSeconds(10);

  public boolean isPaused() {
    return pausedAt != null;
  }

  public boolean takesEntries() {
    return closedAt == null;
  }

  public boolean isArchived() {
    return archivedAt != null;
  }

  public CampaignStatus status() {
    if (isArchived()) {
      return CampaignStatus.ARCHIVED;
    }
    if (isPaused()) {
      return CampaignStatus.PAUSED;
    }
    return takesEntries() ? CampaignStatus.LIVE : CampaignStatus.CLOSED;
  }

  /**
   * Until when the steps of somebody inside stand still; empty where they go on now. In a pause it
   * is the time of the next look: soon after a short pause, within a quarter of an hour after a
   * long one. After it everybody who was inside has a turn of their own within the spread, the same
   * one whoever asks.
   *
   * @param enrollment decides the turn
   * @param entered when it began
   */
  public Optional<Instant> standsStillUntil(UUID enrollment, Instant entered, Instant now) {
    if (pausedAt != null) {
      return Optional.of(now.plus(look(Duration.between(pausedAt, now), share(enrollment))));
    }
    return Optional.ofNullable(resumedAt)
        .filter(entered::isBefore)
        .map(resumed -> resumed.plusMillis((long) (spread.toMillis() * share(enrollment))))
        .filter(turn -> turn.isAfter(now));
  }

  /** A quarter of the pause so far, not the same for all, so that they do not look all at once. */
  private static Duration look(Duration paused, double share) {
    Duration quarter = paused.dividedBy(4);
    Duration most = quarter.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : quarter;
    Duration look = most.multipliedBy(8_000 + (long) (2_000 * share)).dividedBy(10_000);
    return look.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : look;
  }

  /** Between 0 and 1, spread evenly over ids. */
  private static double share(UUID enrollment) {
    return Math.floorMod(enrollment.hashCode() * 0x9E3779B9, 10_000) / 10_000.0;
  }
}
