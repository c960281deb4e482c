package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeMachineSwitchTest {

  @Test
  void isOnByItselfOnlyWhileMailStaysInside() {
    assertThat(TimeMachineSwitch.parse("auto").on(true)).isTrue();
    assertThat(TimeMachineSwitch.parse("auto").on(false)).isFalse();
  }

  @Test
  void readsWhatYamlMakesOfOnAndOff() {
    assertThat(TimeMachineSwitch.parse("true")).isEqualTo(TimeMachineSwitch.parse("on"));
    assertThat(TimeMachineSwitch.parse("false")).isEqualTo(TimeMachineSwitch.parse("off"));
  }

  @Test
  void namesTheSettingWhenItIsMisspelt() {
    assertThatThrownBy(() -> TimeMachineSwitch.parse("maybe"))
        .hasMessageContaining("sortie.time-machine");
  }
}
