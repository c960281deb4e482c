package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.AfterGoal;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignRules;
import dev.sortie.campaign.CampaignState;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.LocalizedText;
import dev.sortie.campaign.Others;
import dev.sortie.campaign.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopRulesTest {

  private static final CampaignKey WELCOME = new CampaignKey("welcome");
  private static final CampaignKey CART = new CampaignKey("cart");
  private static final CampaignKey SALE = new CampaignKey("sale");
  private static final CampaignKey OFFER = new CampaignKey("offer");
  private static final CampaignKey GONE = new CampaignKey("gone");

  private static final CampaignKey PARCEL = new CampaignKey("parcel");

  private static final Topic OFFERS = new Topic("offers", new LocalizedText("Offers", ""));

  private final Map<CampaignKey, Campaign> campaigns =
      Map.of(
          WELCOME, campaign(WELCOME, null, CampaignRules.NONE),
          CART, campaign(CART, null, supersedes("welcome", "abandoned-cart", "group:sales")),
          SALE, campaign(SALE, "sales", supersedes("all")),
          PARCEL, campaign(PARCEL, null, rules(true, null)),
          OFFER, campaign(OFFER, null, rules(false, OFFERS)));

  private final StopRules rules = new StopRules(key -> Optional.ofNullable(campaigns.get(key)));

  @Test
  void aConversionEndsTheCampaignsWhoseGoalItIs() {
    StopReason ordered = new StopReason.Converted("order.placed", Set.of(WELCOME, CART));

    assertThat(rules.ends(ordered, WELCOME)).isTrue();
    assertThat(rules.ends(ordered, CART)).isTrue();
    assertThat(rules.ends(ordered, SALE)).isFalse();
  }

  @Test
  void whoLeavesATopicLeavesItsCampaignsOnly() {
    StopReason left = new StopReason.LeftTopic("offers", "page");

    assertThat(rules.ends(left, OFFER)).isTrue();
    assertThat(rules.ends(left, WELCOME)).isFalse();
    assertThat(rules.ends(left, GONE)).isFalse();
    assertThat(left.suppression()).isEmpty();
  }

  @Test
  void onlyUnsubscribingLeavesACampaignThatStays() {
    assertThat(rules.ends(new StopReason.Unsubscribed("page"), PARCEL)).isFalse();
    assertThat(rules.ends(new StopReason.Complained("relay"), PARCEL)).isTrue();
    assertThat(rules.ends(new StopReason.Suppressed("by phone"), PARCEL)).isTrue();
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
    assertThat(rules.ends(cart, SALE)).as("by its group").isTrue();
    assertThat(rules.ends(cart, OFFER)).isFalse();
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

  private static CampaignRules supersedes(String... words) {
    return CampaignRules.NONE.withSupersedes(Others.of(List.of(words)));
  }

  private static CampaignRules rules(boolean stays, @Nullable Topic topic) {
    return new CampaignRules(
        List.of(),
        new AfterGoal.AtOnce(),
        Others.NONE,
        Others.NONE,
        Others.NONE,
        List.of(),
        stays,
        topic);
  }

  private static Campaign campaign(CampaignKey key, @Nullable String group, CampaignRules rules) {
    CampaignVersion live =
        new CampaignVersion(
            new CampaignVersionId(new UUID(1, key.hashCode())),
            key,
            1,
            1,
            Instant.EPOCH,
            "test",
            "");
    LocalizedText text = new LocalizedText(key.value(), "");
    return new Campaign(key, text, text, rules, group, live, CampaignState.LIVE);
  }
}
