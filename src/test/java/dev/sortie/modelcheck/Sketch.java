package dev.sortie.modelcheck;

/** A campaign of a few steps in as few words; {@code start} and {@code end} are there already. */
final class Sketch {

  private static final String DIAGRAM =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://sortie.dev/test">
        <bpmn:process id="sketch" isExecutable="true">
          <bpmn:startEvent id="enrolled" />
          <bpmn:sequenceFlow id="in" sourceRef="enrolled" targetRef="sequence" />
          <bpmn:subProcess id="sequence"><bpmn:startEvent id="start" />%s<bpmn:endEvent id="end" /></bpmn:subProcess>
          <bpmn:sequenceFlow id="out" sourceRef="sequence" targetRef="finished" />
          <bpmn:endEvent id="finished" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final StringBuilder steps = new StringBuilder();
  private int arrows;

  Sketch mail(String id) {
    return send(id, "marketing");
  }

  Sketch service(String id) {
    return send(id, "service");
  }

  /** A wait for a duration, as a text or as an expression. */
  Sketch wait(String id, String duration) {
    return timer(id, "timeDuration", duration);
  }

  Sketch waitUntil(String id, String date) {
    return timer(id, "timeDate", date);
  }

  /** A wait for a message. */
  Sketch event(String id) {
    return step(
        "<bpmn:intermediateCatchEvent id=\"%s\"><bpmn:messageEventDefinition/>".formatted(id),
        "intermediateCatchEvent");
  }

  Sketch race(String id) {
    return step("<bpmn:eventBasedGateway id=\"%s\">".formatted(id), "eventBasedGateway");
  }

  Sketch choice(String id) {
    return step("<bpmn:exclusiveGateway id=\"%s\">".formatted(id), "exclusiveGateway");
  }

  Sketch parallel(String id) {
    return step("<bpmn:parallelGateway id=\"%s\">".formatted(id), "parallelGateway");
  }

  /** Arrows from each of these to the next. */
  Sketch path(String ids) {
    String[] nodes = ids.split(" ");
    for (int i = 1; i < nodes.length; i++) {
      steps.append(
          "<bpmn:sequenceFlow id=\"arrow%d\" sourceRef=\"%s\" targetRef=\"%s\" />"
              .formatted(arrows++, nodes[i - 1], nodes[i]));
    }
    return this;
  }

  CheckedModel check() {
    return Fixture.check(DIAGRAM.formatted(steps));
  }

  Pressure pressure() {
    return check().outline().pressure();
  }

  private Sketch send(String id, String category) {
    return step(
        """
        <bpmn:sendTask id="%s"><bpmn:extensionElements>
          <zeebe:taskDefinition type="sortie.send-email" />
          <zeebe:taskHeaders>
            <zeebe:header key="template" value="news" />
            <zeebe:header key="category" value="%s" />
          </zeebe:taskHeaders>
        </bpmn:extensionElements>
        """
            .formatted(id, category),
        "sendTask");
  }

  private Sketch timer(String id, String kind, String text) {
    return step(
        "<bpmn:intermediateCatchEvent id=\"%1$s\"><bpmn:timerEventDefinition><bpmn:%2$s>%3$s</bpmn:%2$s></bpmn:timerEventDefinition>"
            .formatted(id, kind, text),
        "intermediateCatchEvent");
  }

  private Sketch step(String begin, String element) {
    steps.append(begin).append("</bpmn:").append(element).append('>');
    return this;
  }
}
