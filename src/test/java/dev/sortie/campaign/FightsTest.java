package dev.sortie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.ModelCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two campaigns that want the same people. */
class FightsTest {

  @Test
  void eachSupersedesTheOther() {
    Neighbour sale = campaign("sale", Map.of("supersedes", "welcome"));
    Neighbour welcome = campaign("welcome", Map.of("supersedes", "all"));

    assertThat(Fights.of(sale, List.of(sale, welcome)))
        .containsExactly(Finding.warning("", "campaign.fight-both-end", "welcome"));
  }

  @Test
  void oneMayEndTheOther() {
    Neighbour sale = campaign("sale", Map.of("supersedes", "welcome"));
    Neighbour welcome = campaign("welcome", Map.of("keeps-out-in", "sale"));

    assertThat(Fights.of(sale, List.of(welcome))).isEmpty();
    assertThat(Fights.of(welcome, List.of(sale))).isEmpty();
  }

  @Test
  void oneTriggerStartsBothAndOneEndsTheOther() {
    Neighbour sale =
        campaign("sale", Map.of("starts-on", "cart.left, tag:vip", "supersedes", "group:Orders"));
    Neighbour cart = campaign("cart", Map.of("starts-on", "cart.left", "group", "Orders"));
    Finding chance = Finding.warning("", "campaign.fight-start-ends", "cart.left", "cart");

    assertThat(Fights.of(sale, List.of(cart))).containsExactly(chance);
    assertThat(Fights.of(cart, List.of(sale)))
        .extracting(Finding::key)
        .containsExactly(chance.key());
  }

  @Test
  void oneTriggerStartsBothAndOneKeepsOutWhoIsInTheOther() {
    Neighbour sale = campaign("sale", Map.of("starts-on", "tag:vip"));
    Neighbour vip = campaign("vip", Map.of("starts-on", "tag:VIP", "keeps-out-was-in", "sale"));

    assertThat(Fights.of(sale, List.of(vip)))
        .containsExactly(Finding.warning("", "campaign.fight-start-keeps-out", "tag:vip", "vip"));
  }

  @Test
  void oneTriggerMayStartSeveral() {
    Neighbour sale = campaign("sale", Map.of("starts-on", "tag:vip"));
    Neighbour vip = campaign("vip", Map.of("starts-on", "tag:vip"));

    assertThat(Fights.of(sale, List.of(vip))).isEmpty();
  }

  @Test
  void stepStartsACampaignThatKeepsOutWhoComesFromHere() {
    String diagram =
        CampaignFixture.diagram("sale")
            .replace("sortie.send-email", "sortie.start-campaign")
            .replace("key=\"template\" value=\"news\"", "key=\"campaign\" value=\"vip\"");
    Neighbour sale = of(CampaignFixture.bytes(diagram));
    Neighbour vip = campaign("vip", Map.of("keeps-out-in", "sale"));

    assertThat(Fights.of(sale, List.of(vip)))
        .containsExactly(
            Finding.warning("sendTask_SendNews", "campaign.fight-kept-out", "Send news", "vip"));
    assertThat(Fights.of(sale, List.of(campaign("vip", Map.of())))).isEmpty();
  }

  private static Neighbour campaign(String key, Map<String, String> properties) {
    return of(CampaignFixture.campaign(key, "marketing", properties).bpmn());
  }

  private static Neighbour of(byte[] diagram) {
    return Neighbour.of(ModelCheck.check(diagram).outline());
  }
}
