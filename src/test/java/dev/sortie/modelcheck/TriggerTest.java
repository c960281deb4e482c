package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerTest {

  @Test
  void readsEventsWithAndWithoutACondition() {
    assertThat(Trigger.tryParse(" order.placed "))
        .contains(new Trigger.Event("order.placed", null));
    assertThat(Trigger.tryParse("order.placed when total >= 50"))
        .contains(new Trigger.Event("order.placed", "total >= 50"));
  }

  @Test
  void readsTagsInAnyCase() {
    assertThat(Trigger.tryParse("tag: Customer")).contains(new Trigger.TagGiven("customer"));
    assertThat(Trigger.tryParse("-tag:prospect")).contains(new Trigger.TagTaken("prospect"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "order placed", "tag:", "-tag: ", "when total > 5", "order.placed when"})
  void refusesWhatMeansNothing(String text) {
    assertThat(Trigger.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.placed", "order.placed when a = \"b\"", "tag:vip", "-tag:vip"})
  void writesWhatItReads(String text) {
    assertThat(Trigger.tryParse(text).map(Trigger::text)).contains(text);
  }

  @Test
  void splitsAtCommasThatAreNotPartOfACondition() {
    assertThat(
            Trigger.split(
                "order.placed when list contains([1, 2], total) and city = \"A, B\", tag:vip,, a"))
        .containsExactly(
            "order.placed when list contains([1, 2], total) and city = \"A, B\"", "tag:vip", "a");
  }
}
