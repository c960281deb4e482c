package dev.sortie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.processes.Diagram.Box;
import dev.sortie.processes.Diagram.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The drawings are complete and can be read: nothing lies on anything else. */
class CampaignDiagramTest {

  private static final String SHIPPED = "dev.sortie.processes.ShippedCampaign#all";

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void drawsEveryFlowNodeAndEveryFlow(ShippedCampaign campaign) {
    BpmnFile bpmn = campaign.bpmn();
    Diagram diagram = Diagram.of(bpmn);

    assertThat(diagram.shapes().keySet())
        .containsExactlyInAnyOrderElementsOf(ids(bpmn.flowNodes()));
    assertThat(diagram.edges().keySet()).containsExactlyInAnyOrderElementsOf(ids(bpmn.flows()));
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void laysNoShapeOnAnother(ShippedCampaign campaign) {
    Map<String, Box> steps = Diagram.of(campaign.bpmn()).stepsAndEnds();

    steps.forEach(
        (id, box) ->
            steps.forEach(
                (otherId, other) ->
                    assertThat(!id.equals(otherId) && box.overlaps(other))
                        .as("%s lies on %s", id, otherId)
                        .isFalse()));
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void leadsFlowsStraightAndAroundShapes(ShippedCampaign campaign) {
    BpmnFile bpmn = campaign.bpmn();
    Diagram diagram = Diagram.of(bpmn);

    for (Element flow : bpmn.flows()) {
      List<Line> lines = diagram.edges().get(flow.getAttribute("id"));
      assertThat(lines).allMatch(Line::isStraight, "is horizontal or vertical");
      diagram.stepsAndEnds().entrySet().stream()
          .filter(shape -> !shape.getKey().equals(flow.getAttribute("sourceRef")))
          .filter(shape -> !shape.getKey().equals(flow.getAttribute("targetRef")))
          .forEach(
              shape ->
                  assertThat(lines)
                      .as("%s passes %s", flow.getAttribute("id"), shape.getKey())
                      .noneMatch(line -> line.box().overlaps(shape.getValue())));
    }
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void keepsLabelsClearOfShapesLinesAndEachOther(ShippedCampaign campaign) {
    Diagram diagram = Diagram.of(campaign.bpmn());
    List<Line> lines = diagram.edges().values().stream().flatMap(List::stream).toList();

    diagram
        .labels()
        .forEach(
            (id, label) -> {
              assertThat(diagram.stepsAndEnds().values()).as(id).noneMatch(label::overlaps);
              assertThat(lines).as(id).noneMatch(line -> line.box().overlaps(label));
              assertThat(diagram.labels().entrySet())
                  .as(id)
                  .noneMatch(e -> !e.getKey().equals(id) && e.getValue().overlaps(label));
            });
  }

  @ParameterizedTest
  @MethodSource(SHIPPED)
  void setsTheThreeDoorsOnTheLowerEdge(ShippedCampaign campaign) {
    Map<String, Box> shapes = Diagram.of(campaign.bpmn()).shapes();
    Box room = Diagram.box(shapes, "sequence");
    Box converted = Diagram.box(shapes, "exit_Converted");
    Box unsubscribed = Diagram.box(shapes, "exit_Unsubscribed");
    Box superseded = Diagram.box(shapes, "exit_Superseded");

    assertThat(List.of(converted, unsubscribed, superseded))
        .allMatch(door -> door.middleY() == room.bottom());
    assertThat(List.of(room.x(), converted.x(), unsubscribed.x(), superseded.x(), room.right()))
        .isSorted();
  }

  private static List<String> ids(List<Element> elements) {
    return elements.stream().map(element -> element.getAttribute("id")).toList();
  }
}
