package dev.sortie.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatScaleTest {

  @Test
  void hasFiveEvenStepsUpToTheMost() {
    HeatScale scale = HeatScale.of(List.of(3L, 1000L, 0L));

    assertThat(scale.bounds()).containsExactly(200L, 400L, 600L, 800L, 1000L);
    assertThat(List.of(0L, 1L, 200L, 201L, 1000L))
        .extracting(scale::level)
        .containsExactly(0, 1, 1, 2, 5);
  }

  @Test
  void hasFewerStepsWhereThereIsLittle() {
    HeatScale scale = HeatScale.of(List.of(2L, 1L));

    assertThat(scale.bounds()).containsExactly(1L, 2L);
    assertThat(List.of(1L, 2L)).extracting(scale::level).containsExactly(4, 5);
  }

  @Test
  void hasNoStepWhereThereIsNothing() {
    assertThat(HeatScale.of(List.of(0L)).bounds()).isEmpty();
    assertThat(HeatScale.of(List.of()).level(0)).isZero();
  }
}
