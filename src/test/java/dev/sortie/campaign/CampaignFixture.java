package dev.sortie.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A small sound campaign, one mail long. */
public final class CampaignFixture {

  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://sortie.dev/test">
        <bpmn:process id="%1$s" name="Sale of %1$s" isExecutable="true">
          <bpmn:documentation>One mail, three days later the end.</bpmn:documentation>
          <bpmn:extensionElements>
            <zeebe:properties>
              <zeebe:property name="sortie.name.fr" value="Soldes de %1$s" />
              <zeebe:property name="sortie.goals" value="order.placed" />
              <zeebe:property name="sortie.supersedes" value="welcome, win-back" />
            </zeebe:properties>
          </bpmn:extensionElements>
          <bpmn:startEvent id="start_Enrolled" />
          <bpmn:sequenceFlow id="flow_1" sourceRef="start_Enrolled" targetRef="sequence" />
          <bpmn:subProcess id="sequence" name="Sale">
            <bpmn:startEvent id="start_Begun" />
            <bpmn:sequenceFlow id="flow_2" sourceRef="start_Begun" targetRef="sendTask_SendNews" />
            <bpmn:sendTask id="sendTask_SendNews" name="Send news">
              <bpmn:extensionElements>
                <zeebe:taskDefinition type="sortie.send-email" />
                <zeebe:taskHeaders>
                  <zeebe:header key="template" value="news" />
                  <zeebe:header key="category" value="marketing" />
                </zeebe:taskHeaders>
              </bpmn:extensionElements>
            </bpmn:sendTask>
            <bpmn:sequenceFlow id="flow_3" sourceRef="sendTask_SendNews" targetRef="timer_ThreeDays" />
            <bpmn:intermediateCatchEvent id="timer_ThreeDays" name="3 days passed">
              <bpmn:timerEventDefinition id="timer_ThreeDays_timer">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="flow_4" sourceRef="timer_ThreeDays" targetRef="end_Done" />
            <bpmn:endEvent id="end_Done" />
          </bpmn:subProcess>
          <bpmn:sequenceFlow id="flow_5" sourceRef="sequence" targetRef="end_Finished" />
          <bpmn:endEvent id="end_Finished" />
          %2$s
        </bpmn:process>
        %3$s
        <bpmndi:BPMNDiagram id="diagram">
          <bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
            <bpmndi:BPMNShape id="sequence_di" bpmnElement="sequence" isExpanded="true">
              <dc:Bounds x="160" y="80" width="500" height="200" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="sendTask_SendNews_di" bpmnElement="sendTask_SendNews">
              <dc:Bounds x="260" y="140" width="100" height="80" />
            </bpmndi:BPMNShape>
          </bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
      </bpmn:definitions>
      """;

  private static final Map<String, String> DOORS =
      Map.of(
          "Converted", "sortie.contact-converted",
          "Unsubscribed", "sortie.contact-unsubscribed",
          "Superseded", "sortie.campaign-started");

  private static final String MAIL =
      """
      <mjml>
        <mj-head>
          <mj-title>%s for {{ contact.firstName }}</mj-title>
          <mj-preview>Something new</mj-preview>
        </mj-head>
        <mj-body>
          <mj-section><mj-column>
            <mj-text>%s <a href="{{ unsubscribeUrl }}">Unsubscribe</a></mj-text>
          </mj-column></mj-section>
        </mj-body>
      </mjml>
      """;

  private CampaignFixture() {}

  /** The whole campaign with its mail in both languages. */
  public static CampaignFiles campaign(String key) {
    return campaign(key, "News");
  }

  /** The whole campaign, whose mail begins with these words. */
  public static CampaignFiles campaign(String key, String words) {
    return new CampaignFiles(bytes(diagram(key)), mails(words));
  }

  /**
   * The whole campaign with rules of its own instead of those of the others.
   *
   * @param category of its mail
   * @param properties without their {@code sortie.}
   */
  public static CampaignFiles campaign(
      String key, String category, Map<String, String> properties) {
    String diagram =
        diagram(key)
            .replaceAll("<zeebe:property name=\"sortie\\.(goals|supersedes)\".*/>", "")
            .replace("value=\"marketing\"", "value=\"" + category + "\"")
            .replace("</zeebe:properties>", written(properties) + "</zeebe:properties>");
    return new CampaignFiles(bytes(diagram), mails("News"));
  }

  private static String written(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(
            property ->
                "<zeebe:property name=\"sortie.%s\" value=\"%s\" />"
                    .formatted(property.getKey(), property.getValue().replace("\"", "&quot;")))
        .collect(Collectors.joining());
  }

  public static Map<MailName, MailFiles> mails(String words) {
    return Map.of(
        new MailName("news", "en"), new MailFiles(MAIL.formatted(words, words), null),
        new MailName("news", "fr"), new MailFiles(MAIL.formatted(words, words), null));
  }

  public static String diagram(String key) {
    StringBuilder doors = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    DOORS.forEach(
        (name, message) -> {
          doors.append(
              """
              <bpmn:boundaryEvent id="exit_%1$s" name="%1$s" attachedToRef="sequence">
                <bpmn:outgoing>flow_%1$s</bpmn:outgoing>
                <bpmn:messageEventDefinition id="exit_%1$s_message" messageRef="message_%1$s" />
              </bpmn:boundaryEvent>
              <bpmn:sequenceFlow id="flow_%1$s" sourceRef="exit_%1$s" targetRef="end_%1$s" />
              <bpmn:endEvent id="end_%1$s" />
              """
                  .formatted(name));
          messages.append(
              """
              <bpmn:message id="message_%s" name="%s">
                <bpmn:extensionElements>
                  <zeebe:subscription correlationKey="=enrollmentId" />
                </bpmn:extensionElements>
              </bpmn:message>
              """
                  .formatted(name, message));
        });
    return DIAGRAM.formatted(key, doors, messages);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
