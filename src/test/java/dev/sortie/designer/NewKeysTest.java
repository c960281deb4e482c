package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewKeysTest {

  @ParameterizedTest
  @CsvSource({
    "Left carts,left-carts",
    "Été à la carte !,ete-a-la-carte",
    "3 for 2,for-2",
    "«»,campaign",
    "All,all-2",
    "日本,campaign"
  })
  void makesAKeyOfAName(String name, String key) {
    assertThat(NewKeys.of(name, used -> false)).isEqualTo(new CampaignKey(key));
  }

  @Test
  void countsOnWhereAKeyIsTaken() {
    Set<CampaignKey> used = Set.of(new CampaignKey("sale"), new CampaignKey("sale-2"));

    assertThat(NewKeys.of("Sale", used::contains)).isEqualTo(new CampaignKey("sale-3"));
  }
}
