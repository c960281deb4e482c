package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignStateTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));
  private static final List<UUID> MANY = Stream.generate(UUID::randomUUID).limit(500).toList();

  @Test
  void aLiveCampaignHoldsNobody() {
    assertThat(CampaignState.LIVE.standsStillUntil(MANY.getFirst(), YESTERDAY, NOON)).isEmpty();
    assertThat(CampaignState.LIVE.status()).isEqualTo(CampaignStatus.LIVE);
  }

  @Test
  void aPausedOneLooksSoonFirstAndNeverLaterThanInAQuarterOfAnHour() {
    assertThat(looks(NOON)).allMatch(Duration.ofSeconds(10)::equals);
    assertThat(looks(NOON.plus(Duration.ofDays(30))))
        .allMatch(look -> look.compareTo(Duration.ofMinutes(15)) <= 0)
        .allMatch(look -> look.compareTo(Duration.ofMinutes(12)) >= 0)
        .as("they do not look all at once")
        .hasSizeGreaterThan(100);
  }

  @Test
  void lateStepsGoOnOverTheSpreadEachAtATurnOfItsOwn() {
    CampaignState state = resumed(Duration.ofHours(10));

    List<Instant> turns =
        MANY.stream()
            .flatMap(one -> state.standsStillUntil(one, YESTERDAY, NOON).stream())
            .toList();

    assertThat(turns).hasSizeGreaterThan(490);
    assertThat(turns).allMatch(turn -> !turn.isAfter(NOON.plus(Duration.ofHours(10))));
    long early = turns.stream().filter(NOON.plus(Duration.ofHours(5))::isAfter).count();
    assertThat(early).as("half of them in half of the time").isBetween(200L, 300L);
  }

  @Test
  void holdsNobodyAfterTheSpreadNorWhoEnteredAfterThePause() {
    CampaignState state = resumed(Duration.ofHours(10));

    assertThat(MANY)
        .allMatch(
            one ->
                state.standsStillUntil(one, YESTERDAY, NOON.plus(Duration.ofHours(10))).isEmpty())
        .allMatch(one -> state.standsStillUntil(one, NOON, NOON.plusSeconds(1)).isEmpty());
  }

  @Test
  void goesOnAtOnceWithoutASpread() {
    assertThat(MANY)
        .allMatch(one -> resumed(Duration.ZERO).standsStillUntil(one, YESTERDAY, NOON).isEmpty());
  }

  private static List<Duration> looks(Instant now) {
    CampaignState paused = new CampaignState(NOON, null, Duration.ZERO, null, null);
    return MANY.stream()
        .map(one -> paused.standsStillUntil(one, YESTERDAY, now).orElseThrow())
        .map(until -> Duration.between(now, until))
        .distinct()
        .toList();
  }

  private static CampaignState resumed(Duration spread) {
    return new CampaignState(null, NOON, spread, null, null);
  }
}
