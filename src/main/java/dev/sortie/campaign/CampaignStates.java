package dev.sortie.campaign;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/**
 * Pauses campaigns and lets them go on, closes and opens their entries, puts them into the archive.
 * Doing what is done already changes nothing. Publishing changes no state.
 */
@Service
public final class CampaignStates {

  /** Over how long late steps may be spread at most. */
  public static final Duration LONGEST_SPREAD = Duration.ofDays(7);

  private final Campaigns campaigns;
  private final CampaignStateRepository states;
  private final PeopleInside people;
  private final Deeds deeds;
  private final InstantSource time;

  CampaignStates(
      Campaigns campaigns,
      CampaignStateRepository states,
      PeopleInside people,
      Deeds deeds,
      InstantSource time) {
    this.campaigns = campaigns;
    this.states = states;
    this.people = people;
    this.deeds = deeds;
    this.time = time;
  }

  /**
   * The state, as it is and stays until the end of the caller's transaction: who changes it waits.
   */
  public CampaignState holdShared(CampaignKey key) {
    return states.holdShared(key);
  }

  /**
   * Lets all steps of a campaign stand still. Once it has returned no mail begins to leave, on no
   * node; one that was with the mail server at that moment may still arrive. Whoever is inside
   * keeps their place, whoever wants to leave leaves, and who enters waits before the first step.
   *
   * @throws CampaignNotFoundException if there is no such campaign
   * @throws CampaignStateException if it is in the archive
   */
  public CampaignState pause(CampaignKey key) {
    return change(
        key,
        Deed.of("campaign.paused", "campaign", key),
        (was, now) ->
            outOfTheArchive(key, was).isPaused()
                ? was
                : new CampaignState(
                    now, was.resumedAt(), was.spread(), was.closedAt(), was.archivedAt()));
  }

  /**
   * Lets the steps go on.
   *
   * @param spread over how long what is late goes on; zero for at once
   * @throws CampaignNotFoundException if there is no such campaign
   * @throws CampaignStateException if it is in the archive, or the spread is no time from zero to
   *     {@link #LONGEST_SPREAD}
   */
  public CampaignState resume(CampaignKey key, Duration spread) {
    if (spread.isNegative() || spread.compareTo(LONGEST_SPREAD) > 0) {
      throw CampaignStateException.spread(spread.toHours(), LONGEST_SPREAD);
    }
    return change(
        key,
        Deed.of("campaign.resumed", "campaign", key),
        (was, now) ->
            outOfTheArchive(key, was).isPaused()
                ? new CampaignState(null, now, spread, was.closedAt(), was.archivedAt())
                : was);
  }

  /**
   * Lets nobody in any more. Those who are inside go on; who was asked to be let in and is not yet
   * stays out and is counted as kept out.
   *
   * @throws CampaignNotFoundException if there is no such campaign
   */
  public CampaignState closeEntries(CampaignKey key) {
    return change(
        key,
        Deed.of("campaign.closed", "campaign", key),
        (was, now) ->
            was.takesEntries()
                ? new CampaignState(was.pausedAt(), was.resumedAt(), was.spread(), now, null)
                : was);
  }

  /**
   * Lets people in again.
   *
   * @throws CampaignNotFoundException if there is no such campaign
   * @throws CampaignStateException if it is in the archive
   */
  public CampaignState openEntries(CampaignKey key) {
    return change(
        key,
        Deed.of("campaign.opened", "campaign", key),
        (was, now) ->
            outOfTheArchive(key, was).takesEntries()
                ? was
                : new CampaignState(was.pausedAt(), was.resumedAt(), was.spread(), null, null));
  }

  /**
   * Puts a campaign away that nobody is inside of. Its numbers, mails and versions stay.
   *
   * @throws CampaignNotFoundException if there is no such campaign
   * @throws CampaignStateException if somebody is inside
   */
  public CampaignState archive(CampaignKey key) {
    return change(
        key,
        Deed.of("campaign.archived", "campaign", key),
        (was, now) -> {
          if (was.isArchived()) {
            return was;
          }
          long inside = people.inside(key);
          if (inside > 0) {
            throw CampaignStateException.peopleInside(key, inside);
          }
          Instant closed = was.closedAt() == null ? now : was.closedAt();
          return new CampaignState(null, was.resumedAt(), was.spread(), closed, now);
        });
  }

  /**
   * Takes a campaign out of the archive; its entries stay closed.
   *
   * @throws CampaignNotFoundException if there is no such campaign
   */
  public CampaignState unarchive(CampaignKey key) {
    return change(
        key,
        Deed.of("campaign.unarchived", "campaign", key),
        (was, now) ->
            new CampaignState(was.pausedAt(), was.resumedAt(), was.spread(), was.closedAt(), null));
  }

  private interface Change {
    CampaignState of(CampaignState was, Instant now);
  }

  private CampaignState change(CampaignKey key, Deed deed, Change change) {
    campaigns.require(key);
    CampaignState state =
        deeds.together(
            () -> {
              CampaignState was = states.holdAlone(key);
              CampaignState now = change.of(was, time.instant());
              if (!now.equals(was)) {
                states.write(key, now);
                deeds.tell(told(deed, was, now));
              }
              return now;
            });
    campaigns.forget();
    return state;
  }

  private static CampaignState outOfTheArchive(CampaignKey key, CampaignState state) {
    if (state.isArchived()) {
      throw CampaignStateException.archived(key);
    }
    return state;
  }

  private static Deed told(Deed deed, CampaignState was, CampaignState now) {
    return deed.changed("status", was.status().word(), now.status().word())
        .changed("entries", entries(was), entries(now))
        .changed("spreadHours", was.spread().toHours(), now.spread().toHours());
  }

  static String entries(CampaignState state) {
    return state.takesEntries() ? "open" : "closed";
  }
}
