package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OthersTest {

  private static final CampaignKey WELCOME = new CampaignKey("welcome");

  @Test
  void meansWhatItNamesByKeyOrGroup() {
    Others rule = Others.of(List.of("welcome", "group:Sales"));

    assertThat(rule.names(WELCOME, null)).isTrue();
    assertThat(rule.names(new CampaignKey("spring"), "Sales")).isTrue();
    assertThat(rule.names(new CampaignKey("spring"), null)).isFalse();
    assertThat(rule.words()).containsExactly("group:Sales", "welcome");
    assertThat(Others.of(rule.words())).isEqualTo(rule);
  }

  @Test
  void allMeansEveryCampaign() {
    assertThat(Others.of(List.of("all")).names(WELCOME, null)).isTrue();
    assertThat(Others.of(List.of()).isNone()).isTrue();
  }

  @Test
  void whoConvertedMayEnterAgainAsTheRuleSays() {
    Instant converted = Instant.parse("2026-03-01T12:00:00Z");
    Instant later = converted.plus(Duration.ofDays(30));

    assertThat(AfterGoal.parse("at-once").bars(converted, converted)).isFalse();
    assertThat(AfterGoal.parse("never").bars(converted, later)).isTrue();
    assertThat(AfterGoal.parse("P30D").bars(converted, later.minusMillis(1))).isTrue();
    assertThat(AfterGoal.parse("P30D").bars(converted, later)).isFalse();
    assertThat(AfterGoal.parse("P30D").text()).isEqualTo("P30D");
  }
}
