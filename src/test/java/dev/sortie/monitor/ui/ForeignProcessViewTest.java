package dev.sortie.monitor.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.sortie.SortieTest;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.engine.Engine;
import dev.sortie.monitor.ForeignProcess;
import dev.sortie.monitor.ForeignProcesses;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A process that comes straight to the gateway is seen, and only seen. */
@SortieTest
class ForeignProcessViewTest extends SpringBrowserlessTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Autowired CamundaClient anyClient;
  @Autowired Engine engine;
  @Autowired ForeignProcesses processes;
  @Autowired PublishCampaign publish;

  @Test
  @WithMockUser(username = "mo", roles = "MONITOR")
  void showsByItselfWhatIsDeployedToTheGateway() {
    ForeignProcess deployed = deployed("orders-of-the-shop");
    anyClient
        .newCreateInstanceCommand()
        .processDefinitionKey(deployed.key())
        .variables(Map.of("days", "P3D"))
        .send()
        .join();

    await()
        .pollInSameThread()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              UI.getCurrent().navigate("outbox");
              assertThat(text(navigate(CampaignListView.class)))
                  .contains("Deployed by others", "Orders of the shop", "1 inside now");
            });
    ForeignProcessView page = open(deployed);
    assertThat(text(page))
        .contains(
            "Not a campaign",
            "orders-of-the-shop.bpmn",
            "Sortie only shows this process",
            "What keeps it from being a campaign",
            "Must change");
    assertThat(find(BpmnCanvas.class).single().getElement().getProperty("xml"))
        .isEqualTo(diagram("orders-of-the-shop"));
    assertThat(find(Button.class).withText("Enroll contacts").all()).isEmpty();
    await()
        .pollInSameThread()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              roundTrip();
              assertThat(text(page)).contains("Wait for the parcel: 1 here now");
            });
  }

  @Test
  @WithMockUser(username = "eve", roles = "ENGINEER")
  void listsEachVersionOnItsPageAndTheNewestInTheList() {
    ForeignProcess first = deployed("twice-deployed");
    anyClient
        .newDeployResourceCommand()
        .addResourceBytes(
            diagram("twice-deployed").replace("Wait for", "Expect").getBytes(UTF_8),
            "twice-deployed.bpmn")
        .send()
        .join();
    await().atMost(LIMIT).until(() -> processes.versions("twice-deployed").size() == 2);

    assertThat(text(open(first))).contains("Version 2", "Version 1");
    assertThat(processes.all())
        .filteredOn(process -> process.processId().equals("twice-deployed"))
        .extracting(ForeignProcess::version)
        .containsExactly(2);
  }

  @Test
  @WithMockUser(username = "eve", roles = "ENGINEER")
  void forgetsWhatIsDeletedFromTheEngine() {
    ForeignProcess deployed = deployed("soon-gone");

    anyClient.newDeleteResourceCommand(deployed.key()).send().join();

    await().atMost(LIMIT).until(() -> processes.find(deployed.key()).isEmpty());
  }

  @Test
  void doesNotTakeACampaignForOne() {
    publish.deploy(CampaignFixture.campaign("ours-and-not-foreign"), "ada");
    ForeignProcess later = deployed("after-ours");

    assertThat(processes.find(later.key())).isPresent();
    assertThat(processes.all())
        .extracting(ForeignProcess::processId)
        .doesNotContain("ours-and-not-foreign");
  }

  @Test
  @WithMockUser(username = "mia", roles = "MARKETER")
  void sparesTheMarketer() {
    deployed("not-for-mia");

    assertThat(text(navigate(CampaignListView.class))).doesNotContain("Deployed by others");
  }

  private ForeignProcess deployed(String id) {
    engine.whenReady().toCompletableFuture().join();
    long key =
        anyClient
            .newDeployResourceCommand()
            .addResourceBytes(diagram(id).getBytes(UTF_8), id + ".bpmn")
            .send()
            .join()
            .getProcesses()
            .getFirst()
            .getProcessDefinitionKey();
    await().atMost(LIMIT).until(() -> processes.find(key).isPresent());
    return processes.find(key).orElseThrow();
  }

  private ForeignProcessView open(ForeignProcess process) {
    return navigate(ForeignProcessView.class, Map.of("process", Long.toString(process.key())));
  }

  private static String diagram(String id) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://shop.example">
          <bpmn:process id="%s" name="%s" isExecutable="true">
            <bpmn:startEvent id="start" />
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="parcel" />
            <bpmn:intermediateCatchEvent id="parcel" name="Wait for the parcel">
              <bpmn:timerEventDefinition id="t">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P300D</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="parcel" targetRef="end" />
            <bpmn:endEvent id="end" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(id, Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' '));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
