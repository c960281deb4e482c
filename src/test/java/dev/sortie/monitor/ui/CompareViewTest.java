package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.sortie.SortieTest;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.EmptyState;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.PublishCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Two versions beside each other. */
@SortieTest
@WithMockUser(username = "mo", roles = "MONITOR")
class CompareViewTest extends SpringBrowserlessTest {

  private static final String KEY = "seen-compared";
  private static final String DIAGRAM = CampaignFixture.diagram(KEY);

  @Autowired PublishCampaign publish;

  @BeforeEach
  void publishTwo() {
    publish.deploy(CampaignFixture.campaign(KEY), "ada");
    String shorter = DIAGRAM.replace("3 days passed", "2 days passed").replace("P3D", "P2D");
    publish.deploy(
        new CampaignFiles(CampaignFixture.bytes(shorter), CampaignFixture.mails("Novelties")),
        "bob",
        "Three days were too long.");
  }

  @Test
  void saysInWordsWhatChanged() {
    UI.getCurrent().navigate("campaigns/" + KEY + "/compare/1/2");

    String text = shown();
    assertThat(text)
        .contains("Three days were too long.", "bob", "ada")
        .contains("“3 days passed” is now “2 days passed”", "3 days", "2 days")
        .contains("Subject: “News for {{ contact.firstName }}” is now", "Novelties");
    assertThat(find(BpmnCanvas.class).all())
        .allSatisfy(
            canvas ->
                assertThat(canvas.getElement().getPropertyRaw("changes").toString())
                    .contains("timer_ThreeDays", "changed"));
  }

  @Test
  void saysWhenNothingDid() {
    UI.getCurrent().navigate("campaigns/" + KEY + "/compare/1/1");

    assertThat(shown())
        .contains("Nothing: both have the same diagram.", "Nothing: both have the same mails.");
  }

  @Test
  void saysWhenThereIsNoSuchVersion() {
    UI.getCurrent().navigate("campaigns/" + KEY + "/compare/1/99");

    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  private String shown() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
