package dev.sortie.sending;

import static dev.sortie.sending.SendState.ACCEPTED;
import static dev.sortie.sending.SendState.CANCELLED;
import static dev.sortie.sending.SendState.DEFERRED;
import static dev.sortie.sending.SendState.HELD;
import static dev.sortie.sending.SendState.REFUSED;
import static dev.sortie.sending.SendState.TRANSMITTING;
import static dev.sortie.sending.SendState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendStateTest {

  @Test
  void transmitsOnlyWhatWasNeverHandedOver() {
    assertThat(TRANSMITTING.before()).containsExactly(HELD, DEFERRED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "REFUSED", "CANCELLED"})
  void endsForGood(SendState state) {
    assertThat(Arrays.stream(SendState.values())).noneMatch(state::mayBecome);
    assertThat(state.isSettled()).isTrue();
  }

  @Test
  void repeatsNothingUnknownButTakesALateAnswer() {
    assertThat(UNKNOWN.mayBecome(TRANSMITTING)).isFalse();
    assertThat(UNKNOWN.mayBecome(DEFERRED)).isFalse();
    assertThat(UNKNOWN.mayBecome(ACCEPTED)).isTrue();
    assertThat(UNKNOWN.mayBecome(REFUSED)).isTrue();
  }

  @Test
  void cancelsWhatHasNotLeft() {
    assertThat(CANCELLED.before()).containsExactly(HELD, TRANSMITTING, DEFERRED);
  }
}
