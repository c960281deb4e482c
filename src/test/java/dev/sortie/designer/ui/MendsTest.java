package dev.sortie.designer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendsTest {

  @Test
  void mendsWhatCanBeMendedInOneWayOnly() {
    assertThat(Mends.of(Finding.error("exit_Converted", "modelcheck.exit-lets-stay", "Converted")))
        .contains("exit-lets-stay");
    assertThat(Mends.of(Finding.error("check", "modelcheck.check-condition", "Check"))).isEmpty();
    assertThat(Mends.of(Finding.error("", "campaign.exit-lets-stay"))).isEmpty();
  }

  @Test
  void tellsWhatTheCampaignIsCalledBy() {
    Finding finding = Finding.error("PROCESS_1", "modelcheck.process-id", "PROCESS_1");

    assertThat(Mends.details(finding, new CampaignKey("order")))
        .containsExactly("PROCESS_1", "order");
  }

  @Test
  void leavesDoorsForLaterWhereThereIsNoRoom() {
    Finding room = Finding.error("", "modelcheck.no-room");
    Finding door = Finding.error("", "modelcheck.exit-missing.converted", "exit_Converted", "m");

    assertThat(Mends.inTurn(List.of(room, door))).containsExactly(room);
    assertThat(Mends.inTurn(List.of(door))).containsExactly(door);
  }

  @Test
  void knowsWhichMailSomebodyHasToWrite() {
    assertThat(
            Mends.mail(
                Finding.error("send", "campaign.mail-missing", "Send news", "news-2.en.mjml")))
        .contains("news-2");
    assertThat(Mends.mail(Finding.warning("", "campaign.mails-not-checked"))).isEmpty();
    assertThat(Mends.mail(Finding.error("send", "modelcheck.send-template", "a.en.mjml")))
        .isEmpty();
  }
}
