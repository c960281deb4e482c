package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.monitor.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveChoiceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:40:10Z");
  private static final CampaignVersion FIRST = version(1);
  private static final CampaignVersion SECOND = version(2);
  private static final List<CampaignVersion> ALL = List.of(SECOND, FIRST);

  @Test
  void isTheSameAfterItWasAnAddress() {
    LiveChoice choice =
        new LiveChoice(
            2,
            Period.DAYS,
            new InstanceFilter.Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 9)),
            Heat.TIME);

    assertThat(LiveChoice.of(choice.address())).isEqualTo(choice);
  }

  @Test
  void needsNoAddressForEverything() {
    assertThat(LiveChoice.EVERYTHING.address().getParameters()).isEmpty();
    assertThat(LiveChoice.of(QueryParameters.empty())).isEqualTo(LiveChoice.EVERYTHING);
  }

  @Test
  void passesOverWhatItDoesNotUnderstand() {
    assertThat(LiveChoice.of(QueryParameters.fromString("version=x&period=ages&heat=hot&from=1")))
        .isEqualTo(LiveChoice.EVERYTHING);
  }

  @Test
  void countsAllVersionsOnTheNewestDiagramUnlessOneIsChosen() {
    var all = LiveChoice.EVERYTHING.scope(SECOND, ALL, NOW);
    var one = LiveChoice.of(QueryParameters.of("version", "1")).scope(SECOND, ALL, NOW);

    assertThat(all.drawn()).isEqualTo(SECOND);
    assertThat(all.counted()).isEqualTo(ALL);
    assertThat(one.drawn()).isEqualTo(FIRST);
    assertThat(one.counted()).containsExactly(FIRST);
  }

  @Test
  void beginsWithAFullHourOrDay() {
    assertThat(time("period=24h")).isEqualTo(from("2026-11-21T16:00:00Z"));
    assertThat(time("period=7d")).isEqualTo(from("2026-11-15T16:00:00Z"));
    assertThat(time("period=30d")).isEqualTo(from("2026-10-23T00:00:00Z"));
    assertThat(time("period=days&until=2026-11-09"))
        .isEqualTo(new TimeRange(null, Instant.parse("2026-11-10T00:00:00Z")));
  }

  private static TimeRange time(String address) {
    return LiveChoice.of(QueryParameters.fromString(address)).scope(SECOND, ALL, NOW).time();
  }

  private static TimeRange from(String moment) {
    return new TimeRange(Instant.parse(moment), null);
  }

  private static CampaignVersion version(int number) {
    return new CampaignVersion(
        new CampaignVersionId(new UUID(0, number)),
        new CampaignKey("welcome"),
        number,
        number,
        NOW,
        "ada",
        "");
  }
}
