package dev.sortie.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.Deployment;
import dev.sortie.engine.Engine;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.shared.EmailAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person is asked, and another program is told of the answer: on the real engine. */
@SortieTest
class HumanTasksIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final TaskFilter OPEN = new TaskFilter(Set.of("marketer"), true);

  /** Asked is who calls them; who says yes is told to the CRM, who says no gets a tag. */
  private static final String STEPS =
      """
      <bpmn:sequenceFlow id="flow_2" sourceRef="start_Begun" targetRef="userTask_Call" />
      <bpmn:userTask id="userTask_Call" name="Call them">
        <bpmn:extensionElements>
          <zeebe:taskHeaders>
            <zeebe:header key="text" value="Ask whether they are well." />
            <zeebe:header key="role" value="marketer" />
            <zeebe:header key="answers" value="Yes, No" />
            <zeebe:header key="result" value="said" />
          </zeebe:taskHeaders>
        </bpmn:extensionElements>
      </bpmn:userTask>
      <bpmn:sequenceFlow id="flow_said" sourceRef="userTask_Call" targetRef="gateway_Said" />
      <bpmn:exclusiveGateway id="gateway_Said" name="Are they well?" default="flow_no" />
      <bpmn:sequenceFlow id="flow_yes" sourceRef="gateway_Said" targetRef="serviceTask_Tell">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=said = "Yes"</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="flow_no" sourceRef="gateway_Said" targetRef="serviceTask_Tag" />
      <bpmn:serviceTask id="serviceTask_Tell" name="Tell the CRM">
        <bpmn:extensionElements>
          <zeebe:taskDefinition type="sortie.call-webhook" />
          <zeebe:taskHeaders><zeebe:header key="url" value="HOOK" /></zeebe:taskHeaders>
        </bpmn:extensionElements>
      </bpmn:serviceTask>
      <bpmn:sequenceFlow id="flow_told" sourceRef="serviceTask_Tell" targetRef="end_Done" />
      <bpmn:serviceTask id="serviceTask_Tag" name="Note it">
        <bpmn:extensionElements>
          <zeebe:taskDefinition type="sortie.update-contact" />
          <zeebe:taskHeaders><zeebe:header key="addTags" value="unwell" /></zeebe:taskHeaders>
        </bpmn:extensionElements>
      </bpmn:serviceTask>
      <bpmn:sequenceFlow id="flow_noted" sourceRef="serviceTask_Tag" targetRef="end_Done" />
      """;

  private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
  private HttpServer crm;

  @Autowired private HumanTasks tasks;
  @Autowired private HumanTaskRepository repository;
  @Autowired private PublishCampaign publish;
  @Autowired private Contacts contacts;
  @Autowired private EnrollContacts enrolling;
  @Autowired private Enrollments enrollments;
  @Autowired private LedgerSuccession ledger;
  @Autowired private Stops stops;
  @Autowired private Engine engine;
  @Autowired private TransactionOperations transaction;
  @Autowired private InstantSource time;

  @BeforeEach
  void listen() throws IOException {
    crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    crm.createContext(
        "/",
        exchange -> {
          told.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    crm.start();
  }

  @AfterEach
  void stop() {
    crm.stop(0);
  }

  @Test
  void whoIsAnsweredGoesOnAndTheOtherProgramHearsOfIt() throws Exception {
    Enrollment enrollment = enrolled("task-yes");
    HumanTask task = waiting(enrollment);
    assertThat(task.errand().name()).isEqualTo("Call them");
    assertThat(task.errand().text()).isEqualTo("Ask whether they are well.");
    assertThat(task.errand().answers()).containsExactly("Yes", "No");

    AnswerOutcome outcome = tasks.answer(task.id(), "Yes", "marie");

    assertThat(outcome).isEqualTo(new AnswerOutcome.GoesOn());
    JsonNode call = told.poll(60, TimeUnit.SECONDS);
    assertThat(call.path("type").asString()).isEqualTo("step.reached");
    assertThat(call.path("data").path("campaign").asString()).isEqualTo("task-yes");
    assertThat(call.path("data").path("step").asString()).isEqualTo("serviceTask_Tell");
    assertThat(call.path("data").path("contact").path("email").asString())
        .isEqualTo(contacts.get(enrollment.contact()).email().value());
    becomes(enrollment, EnrollmentState.FINISHED);
    assertThat(told).isEmpty();
    assertThat(tasks.find(task.id()).answeredBy()).isEqualTo("marie");
  }

  @Test
  void theFirstAnswerCounts() {
    Enrollment enrollment = enrolled("task-no");
    HumanTask task = waiting(enrollment);

    tasks.answer(task.id(), "No", "marie");
    AnswerOutcome second = tasks.answer(task.id(), "Yes", "paul");

    assertThat(second).isEqualTo(new AnswerOutcome.AnsweredBy("marie", "No"));
    becomes(enrollment, EnrollmentState.FINISHED);
    assertThat(contacts.get(enrollment.contact()).tags()).contains("unwell");
    assertThat(told).isEmpty();
  }

  @Test
  void whoLeavesIsTakenOffTheList() {
    Enrollment enrollment = enrolled("task-leaving");
    HumanTask task = waiting(enrollment);

    stops.stop(
        new StopRequest(
            enrollment.contact(), new StopReason.Unsubscribed("test"), "task/" + task.id()));

    becomes(enrollment, EnrollmentState.EXITED);
    assertThat(tasks.find(task.id()).goneAt()).isNotNull();
    assertThat(tasks.answer(task.id(), "Yes", "marie")).isEqualTo(new AnswerOutcome.NotNeeded());
  }

  @Test
  void whoIsMovedIsTakenOffTheListToo() {
    Enrollment enrollment = enrolled("task-moved");
    HumanTask task = waiting(enrollment);
    Enrollment present = enrollments.find(enrollment.id()).orElseThrow();

    transaction.executeWithoutResult(
        status ->
            ledger.leave(
                ledger.of(List.of(enrollment.id())).get(enrollment.id()),
                present.processInstanceKey(),
                present.version(),
                time.instant()));

    assertThat(tasks.find(task.id()).isOpen()).isFalse();
  }

  /** As after a crash, or while the engine was away. */
  @Test
  void anAnswerThatTheEngineDidNotHearIsToldLater() {
    Enrollment enrollment = enrolled("task-later");
    HumanTask task = waiting(enrollment);

    repository.answer(task.id(), "No", "marie", time.instant().minusSeconds(60));

    becomes(enrollment, EnrollmentState.FINISHED);
    assertThat(contacts.get(enrollment.contact()).tags()).contains("unwell");
  }

  @Test
  void tasksOfOtherProcessesAreLeftToThoseWhoPutThemThere() throws Exception {
    Deployment foreign = engine.deploy("foreign-task.bpmn", FOREIGN.getBytes(UTF_8));
    long instance =
        engine
            .start(foreign.processDefinitionKey(), Map.of())
            .toCompletableFuture()
            .get(60, TimeUnit.SECONDS)
            .processInstanceKey();

    waiting(enrolled("task-beside"));

    assertThat(engine.has(instance).toCompletableFuture().get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(tasks.page(OPEN, 0, 1000)).noneMatch(task -> task.step().equals("foreign_Task"));
  }

  private static final String FOREIGN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="foreign" targetNamespace="http://sortie.dev/test">
        <bpmn:process id="foreign-task" isExecutable="true">
          <bpmn:startEvent id="foreign_Start" />
          <bpmn:sequenceFlow id="foreign_1" sourceRef="foreign_Start" targetRef="foreign_Task" />
          <bpmn:userTask id="foreign_Task" />
          <bpmn:sequenceFlow id="foreign_2" sourceRef="foreign_Task" targetRef="foreign_End" />
          <bpmn:endEvent id="foreign_End" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  private Enrollment enrolled(String name) {
    CampaignKey key = new CampaignKey(name);
    String hook = "http://127.0.0.1:" + crm.getAddress().getPort() + "/hook";
    String diagram =
        CampaignFixture.diagram(name)
            .replaceFirst("(?s)<bpmn:sequenceFlow id=\"flow_2\".*?id=\"flow_4\"[^>]*>", STEPS)
            .replaceFirst("(?s)<bpmndi:BPMNShape id=\"sendTask.*?</bpmndi:BPMNShape>", "")
            .replace("HOOK", hook);
    PublishOutcome outcome =
        publish.deploy(CampaignFiles.ofDiagram(CampaignFixture.bytes(diagram)), "test");
    assertThat(outcome).isNotInstanceOf(PublishOutcome.Refused.class);
    Contact contact =
        contacts.upsert(
            ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@task.example"))
                .withConsent(new Consent.Given("test", "", time.instant())));
    enrolling.enroll(key, ContactSelection.of(contact.id()), UUID.randomUUID().toString());
    EnrollmentQuery theirs = new EnrollmentQuery(contact.id(), key, Set.of(), null, 1);
    await().atMost(PATIENCE).until(() -> !enrollments.search(theirs).isEmpty());
    return enrollments.search(theirs).getFirst();
  }

  private HumanTask waiting(Enrollment enrollment) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                tasks.page(OPEN, 0, 1000).stream()
                    .filter(task -> task.enrollment().equals(enrollment.id()))
                    .toList(),
            found -> found.size() == 1)
        .getFirst();
  }

  private void becomes(Enrollment enrollment, EnrollmentState state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(enrollments.find(enrollment.id()).orElseThrow().state())
                    .isEqualTo(state));
  }
}
