package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Pressure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** More mail than the cap lets pass. */
class CrowdingTest {

  private static final Pressure THREE = new Pressure(0, 3, false);

  @Test
  void saysNothingUpToTheCap() {
    assertThat(Crowding.of(THREE, new Pressure(0, 4, false), MailCap.DEFAULT)).isEmpty();
  }

  @Test
  void tellsOfOneCampaign() {
    Pressure many = new Pressure(1, 5, false);

    assertThat(Crowding.of(many, many.and(THREE), MailCap.DEFAULT))
        .containsExactly(Finding.warning("", "campaign.pressure", "5", "4"));
  }

  @Test
  void tellsOfAllTogether() {
    assertThat(Crowding.of(THREE, THREE.and(new Pressure(0, 10, true)), MailCap.DEFAULT))
        .containsExactly(Finding.warning("", "campaign.pressure-together", "13+", "4"));
  }

  @Test
  void leavesACampaignOfServiceMailsAlone() {
    assertThat(Crowding.of(Pressure.NONE, new Pressure(0, 9, false), MailCap.DEFAULT)).isEmpty();
  }

  @Test
  void needsACap() {
    MailCap none = new MailCap(0, Duration.ofDays(7));

    assertThat(Crowding.of(new Pressure(9, 9, false), new Pressure(9, 9, false), none)).isEmpty();
  }

  @Test
  void readsACapOfAnotherLength() {
    assertThat(new MailCap(2, Duration.ofDays(1)).inSevenDays()).isEqualTo(14);
    assertThat(new MailCap(2, Duration.ofDays(3)).inSevenDays()).isEqualTo(6);
    assertThat(new MailCap(2, Duration.ofDays(30)).inSevenDays()).isEqualTo(2);
  }
}
