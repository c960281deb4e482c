package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.sortie.SortieTest;
import dev.sortie.base.StatusPill;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignState;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Pausing a campaign on its page, and what the page says then. */
@SortieTest
class CampaignStateViewTest extends SpringBrowserlessTest {

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void pausesAndGoesOnLittleByLittle() {
    CampaignKey key = open("paused-in-the-view");

    choose("Pause…");
    press("Pause");

    assertThat(pill()).isEqualTo("Paused");
    assertThat(state(key).isPaused()).isTrue();

    press("Go on…");
    test(find(RadioButtonGroup.class).single()).selectItem("Goes on little by little");
    find(IntegerField.class).single().setValue(900);
    assertThat(find(Button.class).withText("Go on").single().isEnabled()).isFalse();
    test(find(IntegerField.class).single()).setValue(12);
    press("Go on");

    assertThat(pill()).isEqualTo("Live");
    assertThat(state(key).spread()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void closesTheEntriesAndPutsItAway() {
    CampaignKey key = open("archived-in-the-view");

    choose("Close entries…");
    press("Close entries");

    assertThat(pill()).isEqualTo("Entries closed");
    assertThat(find(Button.class).withText("Enroll contacts").single().isEnabled()).isFalse();

    choose("Archive…");
    press("Archive");

    assertThat(pill()).isEqualTo("Archived");
    navigate(CampaignListView.class);
    assertThat(find(CampaignCard.class).all())
        .noneMatch(card -> card.getElement().getTextRecursively().contains(key.value()));
    test(find(Button.class).all().stream()
            .filter(button -> button.getText().startsWith("Show the archive"))
            .findFirst()
            .orElseThrow())
        .click();
    assertThat(find(CampaignCard.class).all())
        .anyMatch(card -> card.getElement().getTextRecursively().contains(key.value()));

    UI.getCurrent().navigate("campaigns/" + key);
    choose("Take out of the archive");
    choose("Open entries");
    assertThat(pill()).isEqualTo("Live");
  }

  private CampaignKey open(String name) {
    publish.deploy(CampaignFixture.campaign(name), "ada");
    UI.getCurrent().navigate("campaigns/" + name);
    return new CampaignKey(name);
  }

  private CampaignState state(CampaignKey key) {
    return campaigns.require(key).state();
  }

  private void choose(String item) {
    test(MenuBarTester.class, more()).clickItem("More", item);
    roundTrip();
  }

  private MenuBar more() {
    return find(MenuBar.class).all().stream()
        .filter(bar -> bar.getItems().getFirst().getText().equals("More"))
        .findFirst()
        .orElseThrow();
  }

  private void press(String label) {
    test(find(Button.class).withText(label).single()).click();
    roundTrip();
  }

  private String pill() {
    return find(StatusPill.class).all().getFirst().getElement().getTextRecursively();
  }
}
