package dev.sortie.processes;

import static dev.sortie.processes.BpmnFile.BPMN;
import static dev.sortie.processes.BpmnFile.ZEEBE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.modelcheck.ModelCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The shipped campaigns keep the profile that {@code docs/campaigns.md} describes. */
class CampaignProfileTest {

  private static final String SHIPPED = "dev.sortie.processes.ShippedCampaign#all";

  private static final Map<String, String> EXITS =
      Map.of(
          "exit_Converted", "sortie.contact-converted",
          "exit_Unsubscribed", "sortie.contact-unsubscribed",
          "exit_Superseded", "sortie.campaign-started");

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "sortie.send-email", List.of("template", "category"),
          "sortie.check-contact", List.of("condition", "result"),
          "sortie.split", List.of("weights"),
          "sortie.update-contact", List.of(),
          "sortie.start-campaign", List.of("campaign"),
          "sortie.call-webhook", List.of("url"));

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void saysWhatItIs(ShippedCampaign campaign) {
    BpmnFile bpmn = campaign.bpmn();

    assertThat(bpmn.process().getAttribute("id")).isEqualTo(campaign.key());
    assertThat(bpmn.process().getAttribute("isExecutable")).isEqualTo("true");
    assertThat(bpmn.process().getAttribute("name")).isNotBlank();
    assertThat(bpmn.all(BPMN, "documentation").getFirst().getTextContent()).isNotBlank();
    assertThat(bpmn.property("sortie.name.fr")).hasValueSatisfying(v -> assertThat(v).isNotBlank());
    assertThat(bpmn.property("sortie.description.fr"))
        .hasValueSatisfying(v -> assertThat(v).isNotBlank());
    assertThat(bpmn.property("sortie.goals")).hasValueSatisfying(v -> assertThat(v).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void passesTheCheckWithoutFindings(ShippedCampaign campaign) {
    assertThat(ModelCheck.check(campaign.bytes()).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void hasItsThreeInterruptingExits(ShippedCampaign campaign) {
    BpmnFile bpmn = campaign.bpmn();

    EXITS.forEach(
        (id, messageName) -> {
          Element exit = bpmn.byId(id);
          Element definition = BpmnFile.within(exit, BPMN, "messageEventDefinition").getFirst();
          Element message = bpmn.byId(definition.getAttribute("messageRef"));
          assertThat(exit.getAttribute("attachedToRef")).isEqualTo("sequence");
          assertThat(exit.getAttribute("cancelActivity")).isNotEqualTo("false");
          assertThat(message.getAttribute("name")).isEqualTo(messageName);
          assertThat(correlationKey(message)).isEqualTo("=enrollmentId");
          assertThat(reachableFrom(bpmn, id)).contains(id.replace("exit_", "end_"));
        });
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void sendsNothingAfterUnsubscribe(ShippedCampaign campaign) {
    BpmnFile bpmn = campaign.bpmn();

    assertThat(reachableFrom(bpmn, "exit_Unsubscribed"))
        .noneMatch(id -> bpmn.byId(id).getLocalName().equals("sendTask"));
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void usesStepsThatHaveAWorkerWithTheirHeaders(ShippedCampaign campaign) {
    for (Element definition : campaign.bpmn().all(ZEEBE, "taskDefinition")) {
      Element task = (Element) definition.getParentNode().getParentNode();

      assertThat(HEADERS).containsKey(BpmnFile.jobType(task));
      assertThat(HEADERS.get(BpmnFile.jobType(task)))
          .allSatisfy(key -> assertThat(BpmnFile.header(task, key)).as(key).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void waitsForActivityOfItsOwnEnrollment(ShippedCampaign campaign) {
    assertThat(campaign.bpmn().all(BPMN, "message"))
        .filteredOn(message -> message.getAttribute("name").equals("sortie.activity"))
        .allSatisfy(
            message ->
                assertThat(correlationKey(message))
                    .matches("=enrollmentId \\+ \"/[a-z]+\\.[a-z]+\""));
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void namesEveryElementByItsType(ShippedCampaign campaign) {
    assertThat(campaign.bpmn().flowNodes())
        .extracting(node -> node.getAttribute("id"))
        .filteredOn(id -> !id.equals("sequence"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][a-zA-Z]*_[A-Z][a-zA-Z0-9]*"));
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void supersedesOnlyShippedCampaigns(ShippedCampaign campaign) {
    List<String> shipped = ShippedCampaign.all().stream().map(ShippedCampaign::key).toList();

    campaign
        .bpmn()
        .property("sortie.supersedes")
        .ifPresent(
            superseded ->
                assertThat(superseded.split(",", -1))
                    .isSubsetOf(shipped)
                    .doesNotContain(campaign.key()));
  }

  /** Or the page of rules shows a hole in what we ship. */
  @Test
  void hasARuleBetweenAnyTwo() {
    List<ShippedCampaign> all = ShippedCampaign.all();
    for (ShippedCampaign one : all) {
      for (ShippedCampaign other : all) {
        if (!one.key().equals(other.key())) {
          assertThat(names(one, other) || names(other, one))
              .as("%s, %s", one.key(), other.key())
              .isTrue();
        }
      }
    }
  }

  private static boolean names(ShippedCampaign one, ShippedCampaign other) {
    return Stream.of("sortie.supersedes", "sortie.keeps-out-in")
        .flatMap(property -> one.bpmn().property(property).stream())
        .flatMap(named -> Stream.of(named.split(",", -1)))
        .anyMatch(other.key()::equals);
  }

  /** What may go out without consent to marketing is written down here, mail by mail. */
  @ParameterizedTest
  @CsvSource({"shipped,service", "arrived,service", "review,marketing"})
  void callsOnlyTheParcelsOwnMailsService(String template, String category) {
    BpmnFile bpmn =
        ShippedCampaign.all().stream()
            .filter(campaign -> campaign.key().equals("order-shipped"))
            .findFirst()
            .orElseThrow()
            .bpmn();

    assertThat(bpmn.all(BPMN, "sendTask"))
        .filteredOn(task -> BpmnFile.header(task, "template").equals(Optional.of(template)))
        .singleElement()
        .satisfies(task -> assertThat(BpmnFile.header(task, "category")).contains(category));
  }

  private static String correlationKey(Element message) {
    return BpmnFile.within(message, ZEEBE, "subscription")
        .getFirst()
        .getAttribute("correlationKey");
  }

  private static Set<String> reachableFrom(BpmnFile bpmn, String id) {
    Set<String> reached = new HashSet<>(Set.of(id));
    int before;
    do {
      before = reached.size();
      bpmn.flows().stream()
          .filter(flow -> reached.contains(flow.getAttribute("sourceRef")))
          .forEach(flow -> reached.add(flow.getAttribute("targetRef")));
    } while (reached.size() > before);
    return reached;
  }
}
