package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.LocalizedText;
import dev.sortie.campaign.Supersedes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StopRulesTest {

  private static final CampaignKey WELCOME = new CampaignKey("welcome");
  private static final CampaignKey CART = new CampaignKey("cart");
  private static final CampaignKey SALE = new CampaignKey("sale");
  private static final CampaignKey GONE = new CampaignKey("gone");

  private final Map<CampaignKey, Campaign> campaigns =
      Map.of(
          WELCOME, campaign(WELCOME, Set.of("order.placed"), new Supersedes.None()),
          CART,
              campaign(
                  CART,
                  Set.of("order.placed", "cart.emptied"),
                  new Supersedes.Named(Set.of(WELCOME, CART))),
          SALE, campaign(SALE, Set.of(), new Supersedes.All()));

  private final StopRules rules = new StopRules(key -> Optional.ofNullable(campaigns.get(key)));

  @Test
  void aConversionEndsEveryCampaignWithThatGoal() {
    StopReason ordered = new StopReason.Converted("order.placed");

    assertThat(rules.ends(ordered, WELCOME)).isTrue();
    assertThat(rules.ends(ordered, CART)).isTrue();
    assertThat(rules.ends(ordered, SALE)).isFalse();
    assertThat(rules.ends(new StopReason.Converted("cart.emptied"), WELCOME)).isFalse();
  }

  @Test
  void aConversionEndsNothingThatIsNoCampaignAnyMore() {
    assertThat(rules.ends(new StopReason.Converted("order.placed"), GONE)).isFalse();
  }

  @Test
  void whoMayNotBeWrittenToLeavesEverything() {
    List<StopReason> reasons =
        List.of(
            new StopReason.Unsubscribed("page"),
            new StopReason.Complained("relay"),
            new StopReason.Bounced("5.1.1"),
            new StopReason.Erased("api"),
            new StopReason.Suppressed("asked by phone"));

    for (StopReason reason : reasons) {
      assertThat(Set.of(WELCOME, CART, SALE, GONE))
          .as("%s", reason)
          .allMatch(campaign -> rules.ends(reason, campaign));
      assertThat(reason.suppression()).as("%s", reason).isPresent();
    }
  }

  @Test
  void aCampaignTakesOverFromThoseItNamesOnly() {
    StopReason cart = new StopReason.Superseded(CART);

    assertThat(rules.ends(cart, WELCOME)).isTrue();
    assertThat(rules.ends(cart, SALE)).isFalse();
    assertThat(rules.ends(new StopReason.Superseded(WELCOME), CART)).isFalse();
  }

  @Test
  void aCampaignNeverTakesOverFromItself() {
    assertThat(rules.ends(new StopReason.Superseded(CART), CART)).isFalse();
    assertThat(rules.ends(new StopReason.Superseded(SALE), SALE)).isFalse();
  }

  @Test
  void takenOutMeansThatCampaignAndNoSuppression() {
    StopReason takenOut = new StopReason.TakenOut(CART, "by mistake");

    assertThat(rules.ends(takenOut, CART)).isTrue();
    assertThat(rules.ends(takenOut, WELCOME)).isFalse();
    assertThat(takenOut.suppression()).isEmpty();
  }

  private static Campaign campaign(CampaignKey key, Set<String> goals, Supersedes supersedes) {
    CampaignVersion live =
        new CampaignVersion(
            new CampaignVersionId(new UUID(1, key.hashCode())), key, 1, 1, Instant.EPOCH, "test");
    LocalizedText text = new LocalizedText(key.value(), "");
    return new Campaign(key, text, text, goals, supersedes, null, live);
  }
}
