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
import dev.sortie.exit.ExitMatrix.Effect;
import dev.sortie.exit.ExitMatrix.Hole;
import dev.sortie.exit.ExitMatrix.Pair;
import dev.sortie.exit.ExitMatrix.Stop;
import dev.sortie.modelcheck.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitMatrixTest {

  private static final Topic OFFERS = new Topic("offers", new LocalizedText("Offers", ""));
  private static final Trigger ORDERED = new Trigger.Event("order.placed", null);
  private static final Trigger BIG_ORDER = new Trigger.Event("order.placed", "total >= 50");
  private static final Trigger CUSTOMER = new Trigger.TagGiven("customer");

  private final Campaign welcome = campaign("welcome", rules(List.of(ORDERED), "", "", false));
  private final Campaign sale = campaign("sale", rules(List.of(BIG_ORDER), "welcome", "", false));
  private final Campaign parcel = campaign("parcel", rules(List.of(CUSTOMER), "", "", true));

  @Test
  void oneEventIsOneColumnWhateverItsConditions() {
    ExitMatrix matrix = of(welcome, sale, parcel);

    assertThat(matrix.stops())
        .filteredOn(Stop.Goal.class::isInstance)
        .containsExactly(new Stop.Goal(ORDERED), new Stop.Goal(CUSTOMER));
    assertThat(effect(matrix, welcome, new Stop.Goal(ORDERED))).isEqualTo(Effect.ENDS);
    assertThat(effect(matrix, sale, new Stop.Goal(ORDERED))).isEqualTo(Effect.ENDS_IF);
    assertThat(effect(matrix, parcel, new Stop.Goal(ORDERED))).isEqualTo(Effect.NONE);
  }

  @Test
  void saysTheConditionOfAGoal() {
    ExitMatrix matrix = of(sale);

    assertThat(matrix.rows().getFirst().cells().getFirst().conditions())
        .containsExactly("total >= 50");
  }

  @Test
  void unsubscribingEndsAllButWhatPeopleWaitForAndABlockEndsThatToo() {
    ExitMatrix matrix = of(welcome, parcel);

    assertThat(effect(matrix, welcome, new Stop.Unsubscribe())).isEqualTo(Effect.ENDS);
    assertThat(effect(matrix, parcel, new Stop.Unsubscribe())).isEqualTo(Effect.NONE);
    assertThat(effect(matrix, parcel, new Stop.Block())).isEqualTo(Effect.ENDS);
  }

  @Test
  void leavingATopicEndsItsCampaignsOnly() {
    Campaign news = campaign("news", topic(OFFERS));
    ExitMatrix matrix = of(news, welcome);

    assertThat(effect(matrix, news, new Stop.LeaveTopic(OFFERS))).isEqualTo(Effect.ENDS);
    assertThat(effect(matrix, welcome, new Stop.LeaveTopic(OFFERS))).isEqualTo(Effect.NONE);
  }

  @Test
  void enteringEndsWhatTheRuleNamesAndNotTheOtherWayRound() {
    ExitMatrix matrix = of(welcome, sale);

    assertThat(effect(matrix, welcome, new Stop.Enter(sale))).isEqualTo(Effect.ENDS);
    assertThat(effect(matrix, sale, new Stop.Enter(welcome))).isEqualTo(Effect.NONE);
    assertThat(effect(matrix, sale, new Stop.Enter(sale))).isEqualTo(Effect.SELF);
    assertThat(matrix.pairs()).isEmpty();
  }

  @Test
  void twoThatTakeOverFromEachOtherAreNamed() {
    Campaign cart = campaign("cart", rules(List.of(ORDERED), "sale", "", false));
    Campaign offer = campaign("sale", rules(List.of(ORDERED), "cart", "", false));
    ExitMatrix matrix = of(cart, offer);

    assertThat(effect(matrix, cart, new Stop.Enter(offer))).isEqualTo(Effect.ENDS_EACH_OTHER);
    assertThat(effect(matrix, offer, new Stop.Enter(cart))).isEqualTo(Effect.ENDS_EACH_OTHER);
    assertThat(matrix.pairs()).containsExactly(new Pair(cart, offer));
  }

  @Test
  void oneThatNamesItselfIsNamedAndDoesNotEndItself() {
    Campaign self = campaign("sale", rules(List.of(ORDERED), "sale", "", false));
    ExitMatrix matrix = of(self);

    assertThat(effect(matrix, self, new Stop.Enter(self))).isEqualTo(Effect.SELF);
    assertThat(matrix.selves()).containsExactly(self);
    assertThat(of(campaign("all", rules(List.of(ORDERED), "all", "", false))).selves()).isEmpty();
  }

  @Test
  void keepingOutEndsNothingAndIsShown() {
    Campaign shy = campaign("shy", rules(List.of(ORDERED), "", "welcome", false));
    ExitMatrix matrix = of(welcome, shy);

    assertThat(effect(matrix, welcome, new Stop.Enter(shy))).isEqualTo(Effect.KEEPS_OUT);
  }

  @Test
  void aCampaignWithoutAGoalIsAHole() {
    Campaign endless = campaign("endless", rules(List.of(), "", "", false));

    assertThat(of(welcome, endless).holes()).containsExactly(new Hole.NoGoal(endless));
  }

  @Test
  void twoThatShareContactsWithoutARuleAreAHole() {
    Campaign other = campaign("other", rules(List.of(ORDERED), "", "", false));

    assertThat(ExitMatrix.of(List.of(other, welcome), (first, second) -> 7).holes())
        .containsExactly(new Hole.NoRule(new Pair(other, welcome), 7, List.of()));
    assertThat(of(other, welcome).holes()).isEmpty();
  }

  @Test
  void twoThatBeginWithTheSameThingWithoutARuleAreAHole() {
    Campaign one = campaign("one", startsOn(BIG_ORDER));
    Campaign two = campaign("two", startsOn(ORDERED));

    assertThat(of(one, two).holes())
        .containsExactly(new Hole.NoRule(new Pair(one, two), 0, List.of(ORDERED)));
  }

  @Test
  void anyRuleBetweenTwoClosesTheHole() {
    Campaign shy = campaign("shy", rules(List.of(ORDERED), "", "welcome", false));

    assertThat(ExitMatrix.of(List.of(sale, welcome), (first, second) -> 7).holes()).isEmpty();
    assertThat(ExitMatrix.of(List.of(shy, welcome), (first, second) -> 7).holes()).isEmpty();
  }

  @Test
  void whatPeopleWaitForNeedsNoRule() {
    assertThat(ExitMatrix.of(List.of(parcel, welcome), (first, second) -> 7).holes()).isEmpty();
  }

  private static ExitMatrix of(Campaign... campaigns) {
    return ExitMatrix.of(List.of(campaigns), (first, second) -> 0);
  }

  private static Effect effect(ExitMatrix matrix, Campaign campaign, Stop stop) {
    return matrix.rows().stream()
        .filter(row -> row.campaign().equals(campaign))
        .map(row -> row.cells().get(matrix.stops().indexOf(stop)).effect())
        .findFirst()
        .orElseThrow();
  }

  private static CampaignRules rules(
      List<Trigger> goals, String supersedes, String keepsOut, boolean stays) {
    return new CampaignRules(
        goals,
        new AfterGoal.AtOnce(),
        others(supersedes),
        others(keepsOut),
        Others.NONE,
        List.of(),
        stays,
        null);
  }

  private static CampaignRules topic(@Nullable Topic topic) {
    return new CampaignRules(
        List.of(ORDERED),
        new AfterGoal.AtOnce(),
        Others.NONE,
        Others.NONE,
        Others.NONE,
        List.of(),
        false,
        topic);
  }

  private static CampaignRules startsOn(Trigger trigger) {
    return new CampaignRules(
        List.of(ORDERED),
        new AfterGoal.AtOnce(),
        Others.NONE,
        Others.NONE,
        Others.NONE,
        List.of(trigger),
        false,
        null);
  }

  private static Others others(String word) {
    return word.isEmpty() ? Others.NONE : Others.of(List.of(word));
  }

  private static Campaign campaign(String name, CampaignRules rules) {
    CampaignKey key = new CampaignKey(name);
    CampaignVersion live =
        new CampaignVersion(
            new CampaignVersionId(new UUID(1, name.hashCode())),
            key,
            1,
            1,
            Instant.EPOCH,
            "test",
            "");
    LocalizedText text = new LocalizedText(name, "");
    return new Campaign(key, text, text, rules, null, live, CampaignState.LIVE);
  }
}
