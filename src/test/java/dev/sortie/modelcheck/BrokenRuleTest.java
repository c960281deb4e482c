package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One change to a sound campaign breaks one rule, and the finding names the step. */
class BrokenRuleTest {

  private static final String TIMER =
      "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P3D</bpmn:timeDuration>";

  @ParameterizedTest(name = "{3}")
  @MethodSource("changes")
  void isFound(String text, String other, String elementId, String key) {
    CheckedModel checked = Fixture.check(Fixture.with(text, other));

    assertThat(checked.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.key()).isEqualTo("modelcheck." + key);
              assertThat(finding.elementId()).isEqualTo(elementId);
            });
  }

  private static final String SUPERSEDES =
      "<zeebe:property name=\"sortie.supersedes\" value=\"welcome\" />";

  static Stream<Arguments> changes() {
    return Stream.of(process(), doors(), steps(), waits(), paths()).flatMap(table -> table);
  }

  private static Stream<Arguments> process() {
    return Stream.of(
        arguments("spring-sale", "Spring_Sale", "Spring_Sale", "process-id"),
        arguments("process id=\"spring-sale\"", "process id=\"all\"", "all", "process-id"),
        arguments("name=\"Spring sale\" ", "", "spring-sale", "process-name"),
        arguments("sortie.name.fr", "sortie.nom.fr", "spring-sale", "property"),
        arguments("order.placed, cart.paid", "", "spring-sale", "no-goal"),
        arguments("order.placed, cart.paid", "order placed", "spring-sale", "trigger"),
        arguments(
            "order.placed, cart.paid",
            "order.placed when total >=",
            "spring-sale",
            "trigger-condition"),
        arguments(SUPERSEDES, property("after-goal", "P3W"), "spring-sale", "after-goal"),
        arguments(SUPERSEDES, property("starts-on", "cart.paid"), "spring-sale", "starts-and-ends"),
        arguments(SUPERSEDES, property("topic", "All offers"), "spring-sale", "topic"),
        arguments(SUPERSEDES, property("on-unsubscribe", "ends"), "spring-sale", "on-unsubscribe"),
        arguments(
            SUPERSEDES,
            property("on-unsubscribe", "stays"),
            "sendTask_SendNews",
            "stays-with-marketing"),
        arguments(SUPERSEDES, property("keeps-out-in", "group:"), "spring-sale", "others"),
        arguments(
            SUPERSEDES,
            SUPERSEDES + property("keeps-out-in", "welcome"),
            "spring-sale",
            "out-or-over"),
        arguments("value=\"welcome\"", "value=\"spring-sale\"", "spring-sale", "supersedes-itself"),
        arguments("value=\"welcome\"", "value=\"Welcome!\"", "spring-sale", "others"));
  }

  private static String property(String name, String value) {
    return "<zeebe:property name=\"sortie.%s\" value=\"%s\" />".formatted(name, value);
  }

  private static Stream<Arguments> doors() {
    return Stream.of(
        arguments("exit_Converted", "leave_Converted", "", "exit-missing.converted"),
        arguments("exit_Unsubscribed", "leave_Unsubscribed", "", "exit-missing.unsubscribed"),
        arguments("exit_Superseded", "leave_Superseded", "", "exit-missing.superseded"),
        arguments(
            "name=\"Moved on\" attachedToRef=\"sequence\"",
            "name=\"Moved on\" attachedToRef=\"serviceTask_Split\"",
            "exit_Superseded",
            "exit-elsewhere"),
        arguments(
            "name=\"Unsubscribed\" attachedToRef",
            "name=\"Unsubscribed\" cancelActivity=\"false\" attachedToRef",
            "exit_Unsubscribed",
            "exit-lets-stay"),
        arguments("sortie.contact-converted", "order.placed", "exit_Converted", "exit-message"),
        arguments(
            "correlationKey=\"=enrollmentId\"",
            "correlationKey=\"=contactId\"",
            "exit_Converted",
            "exit-key"),
        arguments("\"sequence\"", "\"steps\"", "", "no-sequence"),
        arguments(
            "sourceRef=\"start_Enrolled\" targetRef=\"sequence\"",
            "sourceRef=\"start_Enrolled\" targetRef=\"end_Finished\"",
            "start_Enrolled",
            "start-elsewhere"),
        arguments(
            "sourceRef=\"exit_Unsubscribed\" targetRef=\"end_Unsubscribed\"",
            "sourceRef=\"exit_Unsubscribed\" targetRef=\"sequence\"",
            "sendTask_SendNews",
            "after-unsubscribe"));
  }

  private static Stream<Arguments> steps() {
    return Stream.of(
        arguments(
            "type=\"sortie.split\"", "type=\"acme.split\"", "serviceTask_Split", "unknown-job"),
        arguments(
            "<zeebe:taskDefinition type=\"sortie.split\" />", "", "serviceTask_Split", "no-job"),
        arguments("bpmn:sendTask", "bpmn:manualTask", "sendTask_SendNews", "unknown-step"),
        arguments("bpmn:sendTask", "bpmn:userTask", "sendTask_SendNews", "human-task-text"),
        arguments("bpmn:sendTask", "bpmn:userTask", "sendTask_SendNews", "human-task-role"),
        arguments(
            "type=\"sortie.split\"",
            "type=\"sortie.call-webhook\"",
            "serviceTask_Split",
            "webhook-url"),
        arguments("key=\"template\"", "key=\"mail\"", "sendTask_SendNews", "send-template"),
        arguments("value=\"news\"", "value=\"../news\"", "sendTask_SendNews", "send-template-name"),
        arguments("value=\"marketing\"", "value=\"ads\"", "sendTask_SendNews", "send-category"),
        arguments("08:00-20:00", "8 to 20", "sendTask_SendNews", "send-window"),
        arguments("08:00-20:00", "08:00-08:00", "sendTask_SendNews", "send-window-never"),
        arguments("08:00-20:00", " ", "sendTask_SendNews", "send-window-blank"),
        arguments("key=\"condition\"", "key=\"if\"", "serviceTask_CheckCountry", "check-condition"),
        arguments(
            "contact.country = ", "contact.country = = ", "serviceTask_CheckCountry", "expression"),
        arguments(
            "value=\"isFrench\"",
            "value=\"is french\"",
            "serviceTask_CheckCountry",
            "check-result"),
        arguments("value=\"50,50\"", "value=\"half\"", "serviceTask_Split", "split-weights"),
        arguments("key=\"addTags\"", "key=\"tags\"", "serviceTask_TagVisitor", "update-nothing"));
  }

  private static Stream<Arguments> waits() {
    return Stream.of(
        arguments("P3D", "three days", "timer_ThreeDays", "timer-duration"),
        arguments("P3D", "-P3D", "timer_ThreeDays", "timer-duration"),
        arguments("P3D", "PT0S", "timer_ThreeDays", "timer-zero"),
        arguments("P3D", "=duration(\"P0D\")", "timer_ThreeDays", "timer-zero"),
        arguments("P3D", "=duration(", "timer_ThreeDays", "expression"),
        arguments(TIMER, "", "timer_ThreeDays", "timer-empty"),
        arguments(
            TIMER, "<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>", "timer_ThreeDays", "timer-cycle"),
        arguments(
            TIMER, "<bpmn:timeDate>tomorrow</bpmn:timeDate>", "timer_ThreeDays", "timer-date"),
        arguments(
            "&quot;/product.viewed&quot;",
            "&quot;product viewed&quot;",
            "catch_Viewed",
            "activity-key"),
        arguments("sortie.activity", "shop.viewed", "catch_Viewed", "unknown-message"),
        arguments(
            "sourceRef=\"gateway_LooksAround\" targetRef=\"timer_ThreeDays\"",
            "sourceRef=\"sendTask_SendNews\" targetRef=\"timer_ThreeDays\"",
            "gateway_LooksAround",
            "waits-for-ever"));
  }

  private static Stream<Arguments> paths() {
    return Stream.of(
        arguments(" default=\"flow_10\"", "", "gateway_French", "way-without-condition"),
        arguments("\"B\"", "\"C\"", "gateway_Half", "no-default"),
        arguments(">=isFrench<", ">isFrench<", "flow_9", "condition-text"),
        arguments(">=isFrench<", ">=is french(<", "flow_9", "expression"),
        arguments(
            "<bpmn:sequenceFlow id=\"flow_14\" sourceRef=\"serviceTask_TagVisitor\" targetRef=\"end_Done\" />",
            "",
            "serviceTask_TagVisitor",
            "dead-end"),
        arguments(
            "sourceRef=\"start_Begun\" targetRef=\"sendTask_SendNews\"",
            "sourceRef=\"start_Begun\" targetRef=\"serviceTask_Split\"",
            "sendTask_SendNews",
            "not-reached"),
        arguments(
            "sourceRef=\"serviceTask_TagVisitor\" targetRef=\"end_Done\"",
            "sourceRef=\"serviceTask_TagVisitor\" targetRef=\"serviceTask_CheckCountry\"",
            "serviceTask_CheckCountry",
            "loop"),
        arguments(
            "bpmn:startEvent id=\"start_Begun\"",
            "bpmn:task id=\"start_Begun\"",
            "sequence",
            "no-start"));
  }
}
