package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredReasonTest {

  @ParameterizedTest
  @MethodSource("reasons")
  void readsWhatItWrites(StopReason reason) {
    assertThat(StoredReason.of(reason).reason()).isEqualTo(reason);
  }

  static StopReason[] reasons() {
    return new StopReason[] {
      new StopReason.Converted("order.placed", Set.of()),
      new StopReason.Unsubscribed("one-click"),
      new StopReason.LeftTopic("offers", "page"),
      new StopReason.Complained("feedback loop"),
      new StopReason.Bounced("5.1.1"),
      new StopReason.Erased("api"),
      new StopReason.Suppressed("asked by phone"),
      new StopReason.Superseded(new CampaignKey("sale")),
      new StopReason.TakenOut(new CampaignKey("sale"), "by mistake")
    };
  }
}
