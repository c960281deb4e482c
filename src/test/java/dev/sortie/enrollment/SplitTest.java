package dev.sortie.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void takesTheSamePathEachTime() {
    Split split = Split.parse("50,50");
    EnrollmentId id = new EnrollmentId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));

    assertThat(split.path(id, "split_Halves")).isEqualTo(split.path(id, "split_Halves"));
  }

  @Test
  void keepsToTheWeights() {
    Split split = Split.parse("70, 20, 10");

    long second = ids().filter(id -> split.path(id, "split_A").equals("B")).count();

    assertThat(second / 10_000.0).isCloseTo(0.2, within(0.02));
  }

  @Test
  void onePathSaysNothingAboutTheNext() {
    Split split = Split.parse("50,50");

    long same =
        ids().filter(id -> split.path(id, "split_A").equals(split.path(id, "split_B"))).count();

    assertThat(same / 10_000.0).isCloseTo(0.5, within(0.02));
  }

  @Test
  void nobodyTakesAPathOfNoWeight() {
    Split split = Split.parse("0,1,0");

    assertThat(ids().map(id -> split.path(id, "split_A"))).containsOnly("B");
  }

  @Test
  void refusesWhatIsNoWeights() {
    for (String text : new String[] {"", "a,b", "0,0", "-1,2", "50;50"}) {
      assertThatThrownBy(() -> Split.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Expected");
    }
  }

  private static Stream<EnrollmentId> ids() {
    return LongStream.range(0, 10_000).mapToObj(n -> new EnrollmentId(new UUID(n * 7919, n)));
  }
}
