package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.QueryParameters;
import dev.sortie.SortieTest;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.EmptyState;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.monitor.InsideACampaign;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** The list of campaigns and the page of one, as each role sees them. */
@SortieTest
class CampaignViewTest extends SpringBrowserlessTest {

  private static final String KEY = "seen-in-the-view";

  @Autowired ApplicationContext sortie;
  @Autowired PublishCampaign publish;
  @Autowired FindingTexts texts;

  @BeforeEach
  void publishOne() {
    publish.deploy(CampaignFixture.campaign(KEY), "ada");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void listsACampaignWithItsDoors() {
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              UI.getCurrent().navigate("outbox");
              assertThat(text(navigate(CampaignListView.class)))
                  .contains("Sale of " + KEY, "Converted");
            });
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void isTheStartPage() {
    UI.getCurrent().navigate("");

    assertThat(getCurrentView()).isInstanceOf(CampaignListView.class);
  }

  @Test
  @WithMockUser(username = "eve", roles = "ENGINEER")
  void letsAnEngineerPublish() {
    navigate(CampaignListView.class);

    assertThat(find(Button.class).withText("Publish a file").all()).hasSize(1);
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void letsNoMarketerPublish() {
    navigate(CampaignListView.class);

    assertThat(find(Button.class).withText("Publish a file").all()).isEmpty();
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void drawsTheDiagramAndNamesTheStepsAsText() {
    CampaignView view = open(KEY);

    assertThat(find(BpmnCanvas.class).single().getElement().getProperty("xml"))
        .isEqualTo(CampaignFixture.diagram(KEY));
    assertThat(text(view)).contains("Send news", "3 days passed", "Inside now");
    assertThat(find(Button.class).withText("Enroll contacts").all()).hasSize(1);
  }

  @Test
  @WithMockUser(username = "mo", roles = "MONITOR")
  void saysTheNumbersOfTheDiagramAsTextToo() {
    CampaignKey key = inside("seen-as-text");
    CampaignView view = open(key.value());

    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              roundTrip();
              assertThat(text(find(FunnelTable.class).single()))
                  .contains("Entered", "3 days passed", "100%");
            });
    assertThat(text(view))
        .contains("How far they come", "Left from here", "Half of them take up to");
  }

  @Test
  @WithMockUser(username = "mo", roles = "MONITOR")
  void holdsWhatIsChosenInItsAddress() {
    CampaignKey key = inside("seen-by-heat");
    UI.getCurrent()
        .navigate("campaigns/" + key, QueryParameters.fromString("period=30d&heat=waiting"));

    await()
        .pollInSameThread()
        .ignoreException(NoSuchElementException.class)
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              roundTrip();
              assertThat(text(find(HeatLegend.class).single())).contains("Here now", "up to 1");
            });
    assertThat(find(BpmnCanvas.class).single().getElement().getPropertyRaw("heat").toString())
        .contains("timer_ThreeDays");
  }

  @Test
  @WithMockUser(username = "mo", roles = "MONITOR")
  void letsAMonitorOnlyLook() {
    open(KEY);

    assertThat(find(Button.class).withText("Enroll contacts").all()).isEmpty();
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void showsTheMailInAFrameThatCanDoNothing() {
    open(KEY);
    find(TabSheet.class).single().setSelectedIndex(1);

    IFrame frame = find(IFrame.class).single();

    assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
    assertThat(frame.getSrcdoc().orElseThrow()).contains("News");
    assertThat(frame.getElement().getAttribute("title")).isEqualTo("News for Camille");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void saysItsRulesInWords() {
    open(KEY);
    find(TabSheet.class).single().setSelectedIndex(3);

    assertThat(text(find(SettingsTab.class).single()))
        .contains("order.placed", "Who enters leaves");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void saysWhenThereIsNoSuchCampaign() {
    open("never-published");

    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  @WithMockUser(username = "eve", roles = "ENGINEER")
  void showsFindingsAsSentences() {
    navigate(CampaignListView.class);
    String open = CampaignFixture.diagram("seen-refused").replace("exit_Superseded", "leave");
    PublishDialog dialog =
        new PublishDialog((files, note) -> publish.deploy(files, "eve", note), texts);
    dialog.open();

    dialog.show(publish.deploy(new CampaignFiles(CampaignFixture.bytes(open), Map.of()), "eve"));

    assertThat(text(dialog)).contains("Not published", "The door for contacts who move on");
  }

  private CampaignKey inside(String key) {
    InsideACampaign inside = InsideACampaign.of(sortie);
    inside.waitingIn(inside.publish(key));
    return new CampaignKey(key);
  }

  private CampaignView open(String key) {
    return navigate(CampaignView.class, Map.of(CampaignView.CAMPAIGN, key));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
