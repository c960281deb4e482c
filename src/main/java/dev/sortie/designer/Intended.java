package dev.sortie.designer;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what somebody wants of a campaign: mail after mail with time between them, until the goal
 * is reached or nothing more is to be said.
 */
final class Intended {

  private static final String PROCESS = " isExecutable=\"true\">\n";
  private static final String STRAIGHT =
      "      <bpmn:sequenceFlow id=\"flow_Start_End\" sourceRef=\"start_Sequence\""
          + " targetRef=\"end_Sequence\" />\n";
  private static final String EDGE =
      """
            <bpmndi:BPMNEdge id="flow_Start_End_di" bpmnElement="flow_Start_End">
              <di:waypoint x="342" y="190" />
              <di:waypoint x="724" y="190" />
            </bpmndi:BPMNEdge>
      """;

  /** Where the blank diagram has its last event, and how far everything keeps from the next. */
  private static final int END_AT = 724;

  private static final int GAP = 60;

  private final CampaignKey key;
  private final Intent intent;
  private final StringBuilder steps = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();
  private String before = "start_Sequence";
  private int right = 342;
  private int flows;

  private Intended(CampaignKey key, Intent intent) {
    this.key = key;
    this.intent = intent;
  }

  static String named(CampaignKey key, String name, Intent intent) {
    return new Intended(key, intent).into(Blank.named(key, name));
  }

  private String into(String blank) {
    for (int number = 1; number <= intent.mails().size(); number++) {
      addMail(number);
      addWait(number);
    }
    int end = Math.max(END_AT, right + GAP);
    flow("end_Sequence", end);
    return replaced(blank, end - END_AT);
  }

  private String replaced(String blank, int further) {
    return wider(blank, further)
        .replace(PROCESS, PROCESS + properties())
        .replace("flow_Start_End</bpmn:outgoing>", "flow_1</bpmn:outgoing>")
        .replace("flow_Start_End</bpmn:incoming>", "flow_" + flows + "</bpmn:incoming>")
        .replace(STRAIGHT, steps)
        .replace(EDGE, shapes);
  }

  /** Moves what lies behind the steps, the last first, and widens the room by as much. */
  private static String wider(String drawn, int further) {
    return drawn
        .replace("<di:waypoint x=\"876\"", "<di:waypoint x=\"%d\"".formatted(876 + further))
        .replace("<di:waypoint x=\"816\"", "<di:waypoint x=\"%d\"".formatted(816 + further))
        .replace("x=\"876\" y=\"172\"", "x=\"%d\" y=\"172\"".formatted(876 + further))
        .replace("x=\"859\" y=\"215\"", "x=\"%d\" y=\"215\"".formatted(859 + further))
        .replace("x=\"724\" y=\"172\"", "x=\"%d\" y=\"172\"".formatted(724 + further))
        .replace("x=\"708\" y=\"215\"", "x=\"%d\" y=\"215\"".formatted(708 + further))
        .replace("y=\"80\" width=\"560\"", "y=\"80\" width=\"%d\"".formatted(560 + further));
  }

  private String properties() {
    List<String> all = new ArrayList<>();
    all.add(property("sortie.goals", intent.goal().text()));
    Trigger enters = intent.entersOn();
    if (enters != null) {
      all.add(property("sortie.starts-on", enters.text()));
    }
    if (intent.once()) {
      all.add(property("sortie.keeps-out-was-in", key.value()));
    }
    return "    <bpmn:extensionElements>\n      <zeebe:properties>\n"
        + String.join("", all)
        + "      </zeebe:properties>\n    </bpmn:extensionElements>\n";
  }

  private static String property(String name, String value) {
    return "        <zeebe:property name=\"%s\" value=\"%s\" />\n"
        .formatted(name, Blank.attribute(value));
  }

  private void addMail(int number) {
    String id = "send_" + number;
    int left = right + GAP;
    flow(id, left);
    steps.append(
        """
              <bpmn:sendTask id="%s" name="%s">
                <bpmn:extensionElements>
                  <zeebe:taskDefinition type="sortie.send-email" />
                  <zeebe:taskHeaders>
                    <zeebe:header key="template" value="mail-%d" />
                    <zeebe:header key="category" value="marketing" />
                    <zeebe:header key="window" value="08:00-20:00" />
                  </zeebe:taskHeaders>
                </bpmn:extensionElements>
                <bpmn:incoming>flow_%d</bpmn:incoming>
                <bpmn:outgoing>flow_%d</bpmn:outgoing>
              </bpmn:sendTask>
        """
            .formatted(
                id, Blank.attribute(intent.mails().get(number - 1)), number, flows, flows + 1));
    shape(id, left, 150, 100, 80, "");
    right = left + 100;
  }

  private void addWait(int number) {
    String id = "wait_" + number;
    int left = right + GAP;
    flow(id, left);
    steps.append(
        """
              <bpmn:intermediateCatchEvent id="%1$s" name="%2$s">
                <bpmn:incoming>flow_%3$d</bpmn:incoming>
                <bpmn:outgoing>flow_%4$d</bpmn:outgoing>
                <bpmn:timerEventDefinition id="%1$s_timer">
                  <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P%5$dD</bpmn:timeDuration>
                </bpmn:timerEventDefinition>
              </bpmn:intermediateCatchEvent>
        """
            .formatted(id, Blank.attribute(intent.pause()), flows, flows + 1, intent.days()));
    String label =
        """
                <bpmndi:BPMNLabel>
                  <dc:Bounds x="%d" y="215" width="76" height="14" />
                </bpmndi:BPMNLabel>
        """
            .formatted(left - 20);
    shape(id, left, 172, 36, 36, label);
    right = left + 36;
  }

  private void shape(String id, int x, int y, int width, int height, String label) {
    shapes.append(
        """
              <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">
                <dc:Bounds x="%2$d" y="%3$d" width="%4$d" height="%5$d" />
        %6$s      </bpmndi:BPMNShape>
        """
            .formatted(id, x, y, width, height, label));
  }

  private void flow(String target, int left) {
    String id = "flow_" + ++flows;
    steps.append(
        "      <bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />\n"
            .formatted(id, before, target));
    shapes.append(
        """
              <bpmndi:BPMNEdge id="%1$s_di" bpmnElement="%1$s">
                <di:waypoint x="%2$d" y="190" />
                <di:waypoint x="%3$d" y="190" />
              </bpmndi:BPMNEdge>
        """
            .formatted(id, right, left));
    before = target;
  }
}
