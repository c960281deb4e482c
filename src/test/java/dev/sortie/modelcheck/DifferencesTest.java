package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final String DIAGRAM = CampaignFixture.diagram("compared");

  @Test
  void anotherPlaceOnThePaperIsNone() {
    assertThat(between(DIAGRAM, DIAGRAM.replace("x=\"260\"", "x=\"280\""))).isEmpty();
  }

  @Test
  void tellsWhatAFieldWasAndIs() {
    String later =
        DIAGRAM
            .replace("3 days passed", "2 days passed")
            .replace("P3D", "P2D")
            .replace("value=\"marketing\"", "value=\"service\"");

    assertThat(between(DIAGRAM, later))
        .containsExactly(
            changed(
                "sendTask_SendNews",
                "Send news",
                new FieldChange("category", "marketing", "service")),
            changed(
                "timer_ThreeDays",
                "2 days passed",
                new FieldChange("name", "3 days passed", "2 days passed"),
                new FieldChange("time", "P3D", "P2D")));
  }

  @Test
  void tellsWhatCameAndWent() {
    String without =
        DIAGRAM
            .replaceAll(
                "(?s)<bpmn:intermediateCatchEvent id=\"timer_ThreeDays\".*?</bpmn:inter\\w+>", "")
            .replaceAll("<bpmn:sequenceFlow id=\"flow_4\".*?/>", "")
            .replace("targetRef=\"timer_ThreeDays\"", "targetRef=\"end_Done\"");

    assertThat(between(DIAGRAM, without))
        .contains(
            new Difference(
                Difference.Type.REMOVED,
                Difference.Part.STEP,
                "timer_ThreeDays",
                "3 days passed",
                List.of()))
        .anySatisfy(
            way -> {
              assertThat(way.elementId()).isEqualTo("flow_3");
              assertThat(way.fields())
                  .containsExactly(new FieldChange("to", "3 days passed", "end_Done"));
            });
    assertThat(between(without, DIAGRAM))
        .extracting(Difference::type)
        .contains(Difference.Type.ADDED);
  }

  @Test
  void tellsWhatTheCampaignIsCalledAndWhatItWants() {
    String later = DIAGRAM.replace("order.placed", "order.paid").replace("Sale of", "Sales of");

    assertThat(between(DIAGRAM, later))
        .containsExactly(
            new Difference(
                Difference.Type.CHANGED,
                Difference.Part.CAMPAIGN,
                "",
                "Sales of compared",
                List.of(
                    new FieldChange("name", "Sale of compared", "Sales of compared"),
                    new FieldChange("sortie.goals", "order.placed", "order.paid"))));
  }

  @Test
  void whatCanNotBeReadHasNoElements() {
    assertThat(between("no diagram", "none either")).isEmpty();
  }

  private static Difference changed(String id, String name, FieldChange... fields) {
    return new Difference(Difference.Type.CHANGED, Difference.Part.STEP, id, name, List.of(fields));
  }

  private static List<Difference> between(String before, String after) {
    return Differences.between(CampaignFixture.bytes(before), CampaignFixture.bytes(after));
  }
}
