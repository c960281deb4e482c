package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.base.Door;
import dev.sortie.engine.DurationScale;
import dev.sortie.engine.ElementTally;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {

  private static final List<Step> STEPS =
      List.of(
          step("start", StepKind.START, false),
          step("sequence", StepKind.SEQUENCE, false),
          step("begun", StepKind.START, true),
          step("mail", StepKind.SEND_EMAIL, true),
          step("choice", StepKind.GATEWAY, true),
          step("wait", StepKind.WAIT, true),
          step("end", StepKind.END, true),
          step("thanks", StepKind.SEND_EMAIL, false));

  @Test
  void hasAStageForTheEntryAndForEachStepInsideTheRoom() {
    Funnel funnel = Funnel.of(STEPS, Map.of("start", reached(9), "mail", reached(8)));

    assertThat(funnel.entered()).isEqualTo(9);
    assertThat(funnel.stages())
        .extracting(stage -> stage.step() == null ? "" : stage.step().id())
        .containsExactly("", "mail", "wait");
    assertThat(funnel.stages()).extracting(Funnel.Stage::reached).containsExactly(9L, 8L, 0L);
  }

  @Test
  void countsWhoLeftBeforeTheNextStage() {
    Funnel funnel =
        Funnel.of(
            STEPS,
            Map.of(
                "start", reached(9),
                "sequence", left(Map.of("exit_Converted", 1L)),
                "mail", left(Map.of("exit_Unsubscribed", 2L)),
                "choice", left(Map.of("exit_Unsubscribed", 1L)),
                "wait", left(Map.of("exit_Superseded", 1L))));

    assertThat(funnel.stages().get(0).through(Door.CONVERTED)).isEqualTo(1);
    assertThat(funnel.stages().get(1).through(Door.UNSUBSCRIBED)).isEqualTo(3);
    assertThat(funnel.stages().get(2).through(Door.MOVED_ON)).isEqualTo(1);
  }

  @Test
  void tellsWhoIsLeftOver() {
    Funnel funnel =
        Funnel.of(
            STEPS,
            Map.of(
                "start", reached(9),
                "sequence", left(Map.of("", 4L)),
                "wait", left(Map.of("exit_Superseded", 2L))));

    assertThat(funnel.finished()).isEqualTo(4);
    assertThat(funnel.others()).isEqualTo(3);
  }

  @Test
  void isEmptyWithoutAnything() {
    Funnel funnel = Funnel.of(List.of(), Map.of());

    assertThat(funnel.entered()).isZero();
    assertThat(funnel.others()).isZero();
  }

  private static Step step(String id, StepKind kind, boolean inside) {
    return new Step(id, id, kind, inside, Map.of());
  }

  private static ElementTally reached(long times) {
    return new ElementTally(0, DurationScale.EMPTY, Map.of(), times, Map.of());
  }

  private static ElementTally left(Map<String, Long> doors) {
    return new ElementTally(0, DurationScale.EMPTY, Map.of(), 0, doors);
  }
}
