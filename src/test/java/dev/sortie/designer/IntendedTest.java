package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.modelcheck.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntendedTest {

  private static final CampaignKey KEY = new CampaignKey("left-carts");
  private static final Trigger ORDER =
      Trigger.tryParse("order.placed when total > 5").orElseThrow();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void drawsACampaignWithoutAFinding(int mails) {
    String diagram = diagram(mails, Trigger.tryParse("cart.left").orElseThrow(), true);

    CheckedModel checked = check(diagram);

    assertThat(checked.findings()).isEmpty();
    Outline outline = checked.outline();
    assertThat(outline.steps().stream().filter(step -> step.kind() == StepKind.SEND_EMAIL))
        .hasSize(mails);
    assertThat(outline.steps().stream().filter(step -> step.kind() == StepKind.WAIT))
        .hasSize(mails);
    assertThat(outline.properties()).containsEntry("sortie.goals", ORDER.text());
  }

  @Test
  void namesWhoEntersAndHowOften() {
    assertThat(diagram(1, Trigger.tryParse("tag:customer").orElseThrow(), true))
        .contains("name=\"sortie.starts-on\" value=\"tag:customer\"")
        .contains("name=\"sortie.keeps-out-was-in\" value=\"left-carts\"");
    assertThat(diagram(1, null, false)).doesNotContain("starts-on").doesNotContain("keeps-out");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void drawsEveryStepAndArrowInsideTheRoom(int mails) {
    String diagram = diagram(mails, null, false);

    assertThat(all("bpmnElement=\"([^\"]+)\"", diagram))
        .containsAll(
            all("<bpmn:(?:sendTask|\\w+Event|sequenceFlow|subProcess) id=\"([^\"]+)\"", diagram))
        .doesNotHaveDuplicates();
    int room =
        number("sequence_di\"[^>]*>\\s*<dc:Bounds x=\"256\" y=\"80\" width=\"(\\d+)\"", diagram);
    int end = number("end_Sequence_di\"[^>]*>\\s*<dc:Bounds x=\"(\\d+)\"", diagram);
    int finished = number("end_Finished_di\"[^>]*>\\s*<dc:Bounds x=\"(\\d+)\"", diagram);
    int lastWait = number("wait_" + mails + "_di\"[^>]*>\\s*<dc:Bounds x=\"(\\d+)\"", diagram);
    assertThat(lastWait + 36).isLessThan(end);
    assertThat(end + 36).isLessThan(256 + room);
    assertThat(256 + room).isEqualTo(finished - 60);
  }

  @Test
  void isCalledInTheLanguageOfWhoBegins() {
    String french =
        Blank.called(
            diagram(1, null, false),
            Map.of("exit_Converted", "Converti", "sequence", "Jusqu’à la \"sortie\""));

    assertThat(french)
        .contains("<bpmn:boundaryEvent id=\"exit_Converted\" name=\"Converti\"")
        .contains("<bpmn:subProcess id=\"sequence\" name=\"Jusqu’à la &quot;sortie&quot;\"")
        .contains("name=\"Unsubscribed\"");
    assertThat(check(french).findings()).isEmpty();
  }

  private static String diagram(int mails, Trigger entersOn, boolean once) {
    List<String> names =
        IntStream.rangeClosed(1, mails).mapToObj(number -> "Mail & \"" + number + "\"").toList();
    return Intended.named(
        KEY, "Left carts", new Intent(entersOn, ORDER, names, 3, "3 days passed", once));
  }

  private static CheckedModel check(String diagram) {
    return ModelCheck.check(diagram.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static int number(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
