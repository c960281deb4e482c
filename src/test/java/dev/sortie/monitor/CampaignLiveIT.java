package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.base.Door;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The numbers of a campaign's live page, as the exporter counts them in the real engine. */
@SortieTest
class CampaignLiveIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String MAIL = "sendTask_SendNews";
  private static final String WAIT = "timer_ThreeDays";

  @Autowired private ApplicationContext sortie;
  @Autowired private CampaignLive live;
  @Autowired private Campaigns campaigns;
  @Autowired private Stops stops;
  @Autowired private InstantSource time;

  @Test
  void tellsAtWhichStepADoorOpenedAndHowFarTheyCame() {
    InsideACampaign inside = InsideACampaign.of(sortie);
    CampaignKey key = inside.publish("live-doors");
    inside.waitingIn(key);
    Contact leaves = inside.contact();
    inside.waitingIn(key, leaves);

    stops.stop(new StopRequest(leaves.id(), new StopReason.Unsubscribed("page"), "live-doors"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              LivePicture picture = live.picture(scope(key, TimeRange.ANY));
              assertThat(picture.at(WAIT).through(Door.UNSUBSCRIBED)).isEqualTo(1);
              assertThat(picture.at(WAIT).waiting()).isEqualTo(1);
              assertThat(picture.at(MAIL).passed()).isEqualTo(2);
              assertThat(picture.at(MAIL).median()).isPositive();
              assertThat(picture.doors()).isEqualTo(new Doors(1, 0, 1, 0, 0));
              assertThat(picture.funnel().entered()).isEqualTo(2);
              assertThat(picture.funnel().stages())
                  .extracting(Funnel.Stage::reached)
                  .containsExactly(2L, 2L, 2L);
              assertThat(picture.funnel().stages().getLast().through(Door.UNSUBSCRIBED))
                  .isEqualTo(1);
              assertThat(picture.funnel().others()).isEqualTo(1);
            });
  }

  @Test
  void countsOnlyTheTimeThatIsLookedAt() {
    InsideACampaign inside = InsideACampaign.of(sortie);
    CampaignKey key = inside.publish("live-time");
    inside.waitingIn(key);
    Instant hourAgo = time.instant().minus(Duration.ofHours(2));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(live.picture(scope(key, new TimeRange(hourAgo, null))).at(MAIL).passed())
                    .isEqualTo(1));
    LivePicture before = live.picture(scope(key, new TimeRange(null, hourAgo)));

    assertThat(before.at(MAIL).passed()).isZero();
    assertThat(before.funnel().entered()).isZero();
    assertThat(before.at(WAIT).waiting()).isEqualTo(1);
  }

  @Test
  void addsUpAllVersionsOnTheNewestDiagram() {
    InsideACampaign inside = InsideACampaign.of(sortie);
    CampaignKey key = inside.publish("live-versions");
    inside.waitingIn(key);
    inside.publish().deploy(CampaignFixture.campaign(key.value(), "More news"), "test");
    inside.waitingIn(key);

    LivePicture all = live.picture(scope(key, TimeRange.ANY));
    LivePicture newest =
        live.picture(
            new LiveScope(
                campaigns.require(key).live(),
                campaigns.versions(key).subList(0, 1),
                TimeRange.ANY));

    assertThat(all.at(WAIT).waiting()).isEqualTo(2);
    assertThat(newest.at(WAIT).waiting()).isEqualTo(1);
    assertThat(all.elsewhere()).isZero();
  }

  private LiveScope scope(CampaignKey key, TimeRange range) {
    return new LiveScope(campaigns.require(key).live(), campaigns.versions(key), range);
  }
}
