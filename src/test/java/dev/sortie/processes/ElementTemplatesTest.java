package dev.sortie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignFixture;
import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The element templates for Camunda Modeler make steps that Sortie takes. */
class ElementTemplatesTest {

  private static final Path FILE = Path.of("processes", "element-templates", "sortie.json");

  /** What somebody has to fill in; all else stays as the template begins. */
  private static final Map<String, String> FILLED_IN =
      Map.of(
          "template", "news",
          "condition", "list contains(tags, &quot;vip&quot;)",
          "addTags", "asked",
          "campaign", "welcome",
          "text", "Call them",
          "url", "https://crm.example.org/hook");

  private final Map<String, JsonNode> templates =
      JsonMapper.shared()
          .readTree(FILE)
          .valueStream()
          .collect(
              Collectors.toMap(
                  template -> template.path("id").asString().replace("dev.sortie.", ""),
                  template -> template));

  @Test
  void makeACampaignThatMayBePublished() {
    CheckedModel checked = ModelCheck.check(CampaignFixture.bytes(diagram()));

    assertThat(checked.findings().stream().filter(finding -> finding.isError())).isEmpty();
    assertThat(checked.outline()).isNotNull();
    assertThat(checked.outline().steps())
        .extracting(Step::kind)
        .contains(
            StepKind.SEND_EMAIL,
            StepKind.WAIT,
            StepKind.WAIT_FOR,
            StepKind.CHECK,
            StepKind.SPLIT,
            StepKind.UPDATE_CONTACT,
            StepKind.START_CAMPAIGN,
            StepKind.HUMAN_TASK,
            StepKind.CALL_WEBHOOK)
        .doesNotContain(StepKind.OTHER);
  }

  /** One step of each kind, one after the other, with the doors. */
  private String diagram() {
    List<String> chain =
        List.of(
            "send-email",
            "check-contact",
            "split",
            "update-contact",
            "start-campaign",
            "human-task",
            "call-webhook");
    StringBuilder steps = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    String before = "start_Begun";
    for (String step : chain) {
      String tag =
          switch (step) {
            case "send-email" -> "sendTask";
            case "human-task" -> "userTask";
            default -> "serviceTask";
          };
      steps.append(
          "<bpmn:%1$s id=\"step_%2$s\">%3$s</bpmn:%1$s>".formatted(tag, step, extensions(step)));
      steps.append(flow(before, "step_" + step));
      before = "step_" + step;
    }
    steps.append("<bpmn:eventBasedGateway id=\"which\" />").append(flow(before, "which"));
    for (String event : List.of("wait", "wait-for")) {
      steps.append(event(event, messages)).append(flow("which", "step_" + event));
      steps.append(flow("step_" + event, "end_Done"));
    }
    String doors = CampaignFixture.diagram("from-templates");
    for (Map.Entry<String, String> door :
        Map.of("converted", "Converted", "unsubscribed", "Unsubscribed", "superseded", "Superseded")
            .entrySet()) {
      doors =
          doors.replaceFirst(
              "(?s)<bpmn:message id=\"message_" + door.getValue() + "\".*?</bpmn:message>",
              message("exit-" + door.getKey(), "message_" + door.getValue()));
    }
    return doors
        .replaceFirst(
            "(?s)<bpmn:sequenceFlow id=\"flow_2\".*?id=\"flow_4\"[^>]*>", steps.toString())
        .replace("<bpmndi:BPMNDiagram", messages + "<bpmndi:BPMNDiagram");
  }

  private String event(String template, StringBuilder messages) {
    String definition;
    if (template.equals("wait-for")) {
      messages.append(message(template, "message_waited"));
      definition = "<bpmn:messageEventDefinition id=\"d_waited\" messageRef=\"message_waited\" />";
    } else {
      String time = values(template, "bpmn:TimerEventDefinition#property").get("timeDuration");
      definition =
          "<bpmn:timerEventDefinition id=\"d_time\"><bpmn:timeDuration"
              + " xsi:type=\"bpmn:tFormalExpression\">"
              + time
              + "</bpmn:timeDuration></bpmn:timerEventDefinition>";
    }
    return "<bpmn:intermediateCatchEvent id=\"step_%s\">%s</bpmn:intermediateCatchEvent>"
        .formatted(template, definition);
  }

  private String message(String template, String id) {
    return """
    <bpmn:message id="%s" name="%s"><bpmn:extensionElements>
      <zeebe:subscription correlationKey="%s" />
    </bpmn:extensionElements></bpmn:message>
    """
        .formatted(
            id,
            values(template, "bpmn:Message#property").get("name"),
            values(template, "bpmn:Message#zeebe:subscription#property").get("correlationKey"));
  }

  private String extensions(String template) {
    String headers =
        values(template, "zeebe:taskHeader").entrySet().stream()
            .map(
                header ->
                    "<zeebe:header key=\"%s\" value=\"%s\" />"
                        .formatted(header.getKey(), header.getValue()))
            .collect(Collectors.joining());
    String type = values(template, "zeebe:taskDefinition").get("type");
    String definition = type == null ? "" : "<zeebe:taskDefinition type=\"" + type + "\" />";
    return "<bpmn:extensionElements>%s<zeebe:taskHeaders>%s</zeebe:taskHeaders></bpmn:extensionElements>"
        .formatted(definition, headers);
  }

  /** As Modeler writes them: a field that nobody filled in is not written. */
  private Map<String, String> values(String template, String binding) {
    List<Map.Entry<String, String>> values = new ArrayList<>();
    for (JsonNode property : templates.get(template).path("properties")) {
      JsonNode bound = property.path("binding");
      if (bound.path("type").asString().equals(binding)) {
        String name =
            bound.path("key").asString("")
                + bound.path("name").asString("")
                + bound.path("property").asString("");
        String value =
            FILLED_IN.getOrDefault(
                name, property.path("value").asString("").replace("\"", "&quot;"));
        if (!value.isEmpty()) {
          values.add(Map.entry(name, value));
        }
      }
    }
    return values.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String flow(String from, String to) {
    return "<bpmn:sequenceFlow id=\"flow_%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />"
        .formatted(from, to);
  }
}
