package dev.sortie.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstMailTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant SEVEN_IN_PARIS = Instant.parse("2026-03-02T06:00:00Z");
  private static final Instant TEN_IN_PARIS = Instant.parse("2026-03-02T09:00:00Z");

  private static final Step START = step(StepKind.START, Map.of());
  private static final Step WAIT = step(StepKind.WAIT, Map.of());
  private static final Step MAIL = step(StepKind.SEND_EMAIL, Map.of("template", "hello"));
  private static final Step MAIL_BY_DAY =
      step(StepKind.SEND_EMAIL, Map.of("template", "hello", "window", "09:00-20:00"));

  @Test
  void leavesAtOnceWithoutAWindow() {
    assertThat(FirstMail.of(List.of(START, MAIL), SEVEN_IN_PARIS, PARIS))
        .isEqualTo(new FirstMail.AtOnce());
  }

  @Test
  void leavesAtOnceWhileTheWindowIsOpen() {
    assertThat(FirstMail.of(List.of(START, MAIL_BY_DAY), TEN_IN_PARIS, PARIS))
        .isEqualTo(new FirstMail.AtOnce());
  }

  @Test
  void leavesWhenTheWindowOpens() {
    assertThat(FirstMail.of(List.of(START, MAIL_BY_DAY), SEVEN_IN_PARIS, PARIS))
        .isEqualTo(new FirstMail.At(Instant.parse("2026-03-02T08:00:00Z")));
  }

  @Test
  void leavesAfterTheFirstWait() {
    assertThat(FirstMail.of(List.of(START, WAIT, MAIL), SEVEN_IN_PARIS, PARIS))
        .isEqualTo(new FirstMail.AfterWait());
  }

  @Test
  void neverLeavesWhereThereIsNone() {
    assertThat(FirstMail.of(List.of(START, WAIT), SEVEN_IN_PARIS, PARIS))
        .isEqualTo(new FirstMail.Never());
  }

  private static Step step(StepKind kind, Map<String, String> headers) {
    return new Step("step", "Step", kind, true, headers);
  }
}
