package dev.sortie.designer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** A campaign of many steps in one row, waits and mails in turn. */
final class LongCampaign {

  private static final Path BLANK =
      Path.of("src/main/resources/dev/sortie/designer/blank-campaign.bpmn");
  private static final int APART = 150;
  private static final int FIRST = 400;

  private LongCampaign() {}

  static String of(int count) throws IOException {
    StringBuilder steps = new StringBuilder();
    StringBuilder drawn = new StringBuilder();
    String before = "start_Sequence";
    int beforeX = 342;
    for (int number = 1; number <= count; number++) {
      String id = "step_" + number;
      int x = FIRST + (number - 1) * APART;
      boolean isWait = number % 2 == 1;
      steps.append(isWait ? wait(id, number) : send(id, number));
      drawn.append(isWait ? shape(id, x + 32, 172, 36, 36) : shape(id, x, 150, 100, 80));
      int from = isWait ? x + 32 : x;
      steps.append(flow(before, id));
      drawn.append(edge(id, beforeX, from));
      before = id;
      beforeX = isWait ? x + 68 : x + 100;
    }
    int end = FIRST + count * APART + 32;
    steps.append(flow(before, "end_Sequence"));
    drawn.append(edge("end_Sequence", beforeX, end));
    int right = end + 100;
    return Files.readString(BLANK)
        .replace("blank-campaign", "long-campaign")
        .replaceAll("<bpmn:outgoing>.*</bpmn:outgoing>|<bpmn:incoming>.*</bpmn:incoming>", "")
        .replaceFirst(
            "<bpmn:sequenceFlow id=\"flow_Start_End\".*/>",
            Matcher.quoteReplacement(steps.toString()))
        .replaceFirst(
            "(?s)<bpmndi:BPMNEdge id=\"flow_Start_End_di\".*?</bpmndi:BPMNEdge>",
            Matcher.quoteReplacement(drawn.toString()))
        .replace(
            "x=\"256\" y=\"80\" width=\"560\"",
            "x=\"256\" y=\"80\" width=\"" + (right - 256) + "\"")
        .replace("x=\"724\" y=\"172\"", "x=\"" + end + "\" y=\"172\"")
        .replace("x=\"708\" y=\"215\"", "x=\"" + (end - 16) + "\" y=\"215\"")
        .replace("x=\"876\" y=\"172\"", "x=\"" + (right + 60) + "\" y=\"172\"")
        .replace("x=\"859\" y=\"215\"", "x=\"" + (right + 43) + "\" y=\"215\"")
        .replace(
            "<di:waypoint x=\"816\" y=\"190\" />", "<di:waypoint x=\"" + right + "\" y=\"190\" />")
        .replace(
            "<di:waypoint x=\"876\" y=\"190\" />",
            "<di:waypoint x=\"" + (right + 60) + "\" y=\"190\" />");
  }

  private static String wait(String id, int number) {
    return """
    <bpmn:intermediateCatchEvent id="%s" name="Day %d passed">
      <bpmn:timerEventDefinition id="%s_timer">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>
      </bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>
    """
        .formatted(id, number, id);
  }

  private static String send(String id, int number) {
    return """
    <bpmn:sendTask id="%s" name="Send mail %d">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="sortie.send-email" />
        <zeebe:taskHeaders>
          <zeebe:header key="template" value="mail-%d" />
          <zeebe:header key="category" value="marketing" />
        </zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:sendTask>
    """
        .formatted(id, number, number);
  }

  private static String flow(String from, String to) {
    return "<bpmn:sequenceFlow id=\"flow_%s\" sourceRef=\"%s\" targetRef=\"%s\" />%n"
        .formatted(to, from, to);
  }

  private static String shape(String id, int x, int y, int width, int height) {
    return """
    <bpmndi:BPMNShape id="%s_di" bpmnElement="%s">
      <dc:Bounds x="%d" y="%d" width="%d" height="%d" />
    </bpmndi:BPMNShape>
    """
        .formatted(id, id, x, y, width, height);
  }

  private static String edge(String to, int fromX, int toX) {
    return """
    <bpmndi:BPMNEdge id="flow_%s_di" bpmnElement="flow_%s">
      <di:waypoint x="%d" y="190" />
      <di:waypoint x="%d" y="190" />
    </bpmndi:BPMNEdge>
    """
        .formatted(to, to, fromX, toX);
  }
}
